package io.resolvent.agent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.fakes.FakeStore;
import io.resolvent.agent.fakes.MovableClock;
import io.resolvent.agent.store.Alerts;
import io.resolvent.agent.store.DeadLetter;
import io.resolvent.agent.store.DeadLetterReplay;
import io.resolvent.agent.store.DeadLetters;
import io.resolvent.agent.store.Failure;
import io.resolvent.agent.store.RetrySchedule;
import io.resolvent.agent.store.SqliteDatabase;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final TicketRef ONE = new TicketRef("fake", "1");
    private static final TicketRef TWO = new TicketRef("fake", "2");

    private final MovableClock clock = new MovableClock(START);

    @TempDir
    private Path home;

    private SqliteDatabase database;
    private Inbox inbox;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(home.resolve("resolvent.db"));
        inbox = new Inbox(database, clock, new Random(1), RetrySchedule.standard(), LEASE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_delivery_counts_once_even_when_it_comes_many_times_at_once() throws Exception {
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> deliveries = Stream.generate(
                            () -> (Callable<Boolean>) () -> inbox.accept(event(ONE, "same")))
                    .limit(200)
                    .toList();
            int accepted = 0;
            for (Future<Boolean> answer : senders.invokeAll(deliveries)) {
                accepted += answer.get() ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        }
        assertThat(inbox.counts().accepted()).isEqualTo(1);
    }

    @Test
    void several_events_of_a_ticket_are_one_piece_of_work_and_tickets_are_worked_on_side_by_side() {
        inbox.accept(List.of(event(ONE, "a"), event(ONE, "b"), event(TWO, "c")));
        Claim first = inbox.claim().orElseThrow();
        Claim second = inbox.claim().orElseThrow();
        assertThat(List.of(first.ref(), second.ref())).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(inbox.claim()).isEmpty();
        inbox.complete(first, "suggest");
        inbox.complete(second, "abstain");
        assertThat(inbox.counts().done()).isEqualTo(3);
    }

    @Test
    void what_comes_while_a_ticket_is_worked_on_is_worked_on_after_it() {
        inbox.accept(event(ONE, "a"));
        Claim claim = inbox.claim().orElseThrow();
        inbox.accept(event(ONE, "b"));
        assertThat(inbox.claim()).isEmpty();
        inbox.complete(claim, "suggest");
        assertThat(inbox.claim()).map(Claim::ref).contains(ONE);
    }

    @Test
    void a_worker_that_lost_its_ticket_can_end_nothing() {
        inbox.accept(event(ONE, "a"));
        Claim slow = inbox.claim().orElseThrow();
        clock.advance(LEASE.plusSeconds(1));
        Claim fast = inbox.claim().orElseThrow();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> inbox.complete(slow, "suggest")))
                .isInstanceOf(StaleClaim.class);
        inbox.complete(fast, "suggest");
        assertThat(inbox.counts().done()).isEqualTo(1);
    }

    @Test
    void after_a_crash_the_work_is_taken_up_again() {
        inbox.accept(event(ONE, "a"));
        assertThat(inbox.claim()).isPresent();
        Inbox restarted = new Inbox(database, clock, new Random(1), RetrySchedule.standard(), LEASE);
        assertThat(restarted.claim()).isEmpty();
        assertThat(restarted.recover()).isEqualTo(1);
        assertThat(restarted.claim()).map(Claim::ref).contains(ONE);
    }

    @Test
    void work_that_always_fails_is_tried_twelve_times_and_then_dead_lettered_with_an_alert() {
        inbox.accept(event(ONE, "a"));
        int attempts = 0;
        while (inbox.counts().dead() == 0) {
            Optional<Claim> claim = inbox.claim();
            if (claim.isPresent()) {
                attempts++;
                inbox.work(claim.get(), ref -> {
                    throw new IllegalStateException("broken");
                });
            }
            clock.advance(Duration.ofSeconds(10));
        }
        assertThat(attempts).isEqualTo(12);
        assertThat(new DeadLetters(database).list(5))
                .extracting(DeadLetter::ref)
                .containsExactly(ONE);
        assertThat(new Alerts(database).open()).hasSize(1);
        DeadLetterReplay replay = new DeadLetterReplay(database, Map.of(DeadLetter.Origin.INBOX, inbox::revive));
        assertThat(replay.all()).isEqualTo(1);
        assertThat(inbox.claim()).map(Claim::attempts).contains(0);
    }

    @Test
    void work_that_kills_the_process_each_time_is_given_up_too() {
        inbox.accept(event(ONE, "a"));
        for (int life = 0; life < 12; life++) {
            inbox.claim();
            inbox.recover();
        }
        assertThat(inbox.claim()).isEmpty();
        assertThat(inbox.counts().dead()).isEqualTo(1);
    }

    @Test
    void a_failure_that_will_not_pass_is_not_tried_again() {
        inbox.accept(event(ONE, "a"));
        inbox.work(inbox.claim().orElseThrow(), ref -> {
            throw new ConnectorException(FailureKind.FORBIDDEN, ref.toString(), "may not read");
        });
        assertThat(inbox.counts().dead()).isEqualTo(1);
    }

    @Test
    void work_that_ends_without_a_decision_is_not_dropped() {
        inbox.accept(event(ONE, "a"));
        inbox.work(inbox.claim().orElseThrow(), ref -> {});
        assertThat(inbox.counts().dead()).isEqualTo(1);
    }

    @Test
    void the_time_the_store_asked_for_is_kept_with_a_margin() {
        inbox.accept(event(ONE, "a"));
        inbox.fail(
                inbox.claim().orElseThrow(),
                new Failure(FailureKind.RATE_LIMITED, "slow down", Optional.of(Duration.ofMinutes(20))));
        clock.advance(Duration.ofMinutes(20));
        assertThat(inbox.claim()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(inbox.claim()).isPresent();
    }

    @Test
    void the_poll_starts_today_passes_over_what_is_done_and_counts_a_version_once() {
        FakeStore store = new FakeStore("fake", clock);
        store.open("old", "ann", "long ago");
        clock.advance(Duration.ofDays(1));
        Poller poller = new Poller(store, database, clock, clock.instant());
        TicketRef fresh = store.open("new", "bob", "help");
        store.status(store.open("done", "eve", "help"), Status.CLOSED);
        assertThat(poller.poll().accepted()).isEqualTo(1);
        assertThat(inbox.claim()).map(Claim::ref).contains(fresh);
        assertThat(poller.poll()).isEqualTo(new Poll(0, 0, 0));
        Poller restarted = new Poller(store, database, clock, START);
        assertThat(restarted.position().since()).isEqualTo(START.plus(Duration.ofDays(1)));
    }

    private TicketEvent event(TicketRef ref, String delivery) {
        return new TicketEvent(ref, delivery, "", clock.instant());
    }
}
