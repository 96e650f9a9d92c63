package io.resolvent.agent.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.resolvent.agent.fakes.FakeStore;
import io.resolvent.agent.fakes.MovableClock;
import io.resolvent.agent.store.RetrySchedule;
import io.resolvent.agent.store.SqliteDatabase;
import io.resolvent.connectors.Connector;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class WebhookControllerTest {

    private static final int DELIVERIES = 5_000;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final FakeStore store = new FakeStore("fake", clock);

    @TempDir
    private Path home;

    private SqliteDatabase database;
    private Inbox inbox;
    private MockMvc http;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(home.resolve("resolvent.db"));
        inbox = new Inbox(database, clock, new Random(1), RetrySchedule.standard(), Duration.ofMinutes(5));
        WebhookController controller = new WebhookController(
                name -> Optional.<Connector>of(store).filter(s -> s.name().equals(name)),
                inbox,
                clock,
                new WebhookLimits(1_000, Duration.ofSeconds(30)));
        http = MockMvcBuilders.standaloneSetup(controller).build();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_signed_call_is_kept_before_it_is_acknowledged_and_counts_once() throws Exception {
        assertThat(send("fake", "good", "1 a").getStatus()).isEqualTo(202);
        assertThat(send("fake", "good", "1 a").getStatus()).isEqualTo(202);
        assertThat(inbox.counts().waiting()).isEqualTo(1);
    }

    @Test
    void a_call_with_a_wrong_signature_is_refused_without_a_reason() throws Exception {
        MockHttpServletResponse answer = send("fake", "bad", "1 a");
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentAsString()).isEmpty();
        assertThat(inbox.counts().accepted()).isZero();
    }

    @Test
    void a_challenge_is_answered_in_plain_text_and_is_no_event() throws Exception {
        MockHttpServletResponse answer = send("fake", "good", "challenge <b>");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/plain");
        assertThat(answer.getContentAsString()).isEqualTo("<b>");
        assertThat(send("fake", "bad", "challenge <b>").getStatus()).isEqualTo(401);
        assertThat(inbox.counts().accepted()).isZero();
    }

    @Test
    void an_unknown_store_and_a_body_too_large_are_refused() throws Exception {
        assertThat(send("other", "good", "1 a").getStatus()).isEqualTo(404);
        assertThat(send("fake", "good", "x".repeat(1_001)).getStatus()).isEqualTo(413);
    }

    @Test
    void while_storage_is_down_the_sender_is_told_to_come_back() throws Exception {
        database.close();
        MockHttpServletResponse answer = send("fake", "good", "1 a");
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("30");
    }

    @Test
    void many_calls_at_once_share_commits() {
        long start = System.nanoTime();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < DELIVERIES; i++) {
                String body = i + " delivery";
                senders.submit(() -> send("fake", "good", body));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(inbox.counts().waiting()).isEqualTo(DELIVERIES);
        assertThat(database.statistics().worksPerCommit()).isGreaterThan(2);
        System.out.printf(
                Locale.ROOT,
                "webhooks kept: %.0f a second, %.1f to a commit%n",
                DELIVERIES / seconds,
                database.statistics().worksPerCommit());
    }

    private MockHttpServletResponse send(String system, String signature, String body) throws Exception {
        return http.perform(post("/webhooks/" + system)
                        .header("Signature", signature)
                        .content(body))
                .andReturn()
                .getResponse();
    }
}
