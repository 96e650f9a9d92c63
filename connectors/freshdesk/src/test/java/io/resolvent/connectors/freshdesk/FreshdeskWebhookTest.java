package io.resolvent.connectors.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.TicketEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An automation rule signs nothing: its secret is all there is, and nothing but a number is believed. */
class FreshdeskWebhookTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Map<String, String> KNOWN = Map.of("x-resolvent-token", FreshdeskUnderTest.WEBHOOK_SECRET);

    @TempDir
    private Path home;

    private FreshdeskClient client;

    @BeforeEach
    void connect() {
        client = FreshdeskClient.of(URI.create("http://127.0.0.1:1"), home, Map.of());
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void theSecretMayComeAsThePasswordOfBasicAuthentication() {
        assertThat(receive(
                        Map.of("authorization", basic("rule:" + FreshdeskUnderTest.WEBHOOK_SECRET)),
                        "{\"ticket\":{\"id\":7}}"))
                .extracting(event -> event.ref().id())
                .containsExactly("7");
        for (String wrong : List.of(basic("rule:wrong"), basic("x"), "Basic !!", "Bearer x", "")) {
            assertThat(kind(Map.of("authorization", wrong), "{\"ticket\":{\"id\":7}}"))
                    .isEqualTo(FailureKind.UNAUTHENTICATED);
        }
    }

    @Test
    void anyOtherSecretIsRefused() {
        for (String wrong : List.of(
                "", "x", FreshdeskUnderTest.WEBHOOK_SECRET + "x", FreshdeskUnderTest.WEBHOOK_SECRET.substring(1))) {
            assertThat(kind(Map.of("x-resolvent-token", wrong), "{\"ticket\":{\"id\":7}}"))
                    .isEqualTo(FailureKind.UNAUTHENTICATED);
        }
    }

    @Test
    void twoCallsWithoutAnExactTimeAreTwoEvents() {
        String body = "{\"ticket\":{\"id\":\"7\",\"updated_at\":\"Sun, 1 Mar 2026 at 10:00 AM\"}}";

        TicketEvent one = receive(KNOWN, body).getFirst();
        TicketEvent other = client.connector()
                .webhooks()
                .receive(KNOWN, body.getBytes(StandardCharsets.UTF_8), NOW.plusSeconds(1))
                .getFirst();

        assertThat(one.deliveryId()).isNotEqualTo(other.deliveryId());
        assertThat(one.occurredAt()).isEqualTo(NOW);
    }

    @Test
    void aCallAboutNoTicketIsNoEventAndWhatIsNoObjectIsRefused() {
        assertThat(receive(KNOWN, "{\"x\":1}")).isEmpty();
        for (String body :
                List.of("[]", "7", "{\"ticket\":{\"id\":1,\"id\":2}}", "{\"ticket\":{\"id\":1}} {}", "<xml/>")) {
            assertThat(kind(KNOWN, body)).isEqualTo(FailureKind.MALFORMED);
        }
    }

    @Test
    void onlyANumberIsTakenForATicket() {
        for (String ticket : List.of("\"7/../8\"", "\"\"", "-7", "null", "{}", "\"{{ticket.id}}\"")) {
            assertThat(kind(KNOWN, "{\"ticket\":{\"id\":" + ticket + "}}")).isEqualTo(FailureKind.MALFORMED);
        }
    }

    @Test
    void aSecretThatCouldBeGuessedIsRefusedAtTheStart() {
        Map<String, Secret> secrets =
                Map.of("token", new Secret("api-key-0123456789"), "webhook-secret", new Secret("short"));
        Map<String, String> values = Map.of("url", "https://example.freshdesk.com");

        assertThat(FreshdeskClient.failureOf(() -> new FreshdeskConnectorFactory()
                        .create(new ConnectorSettings("desk", values, secrets, Clock.systemUTC(), home))))
                .hasMessageContaining("connectors.desk.webhook-secret")
                .hasMessageContaining("16");
    }

    private List<TicketEvent> receive(Map<String, String> headers, String body) {
        return client.connector().webhooks().receive(headers, body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private FailureKind kind(Map<String, String> headers, String body) {
        return FreshdeskClient.failureOf(() -> receive(headers, body)).kind();
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
