package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.TicketEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A webhook is believed only when its signature covers exactly these bytes, now. */
interface WebhookChecks extends Check {

    @Test
    @Covers({Capability.RECEIVE_WEBHOOKS, Capability.READ_TICKETS})
    default void aSignedCallTellsOfItsTicket() {
        Instant now = Instant.now();
        byte[] body = sender().body("1");

        List<TicketEvent> events = bench().connector().webhooks().receive(sender().sign(body, now), body, now);

        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.ref()).isEqualTo(Bench.ref("1"));
            assertThat(event.deliveryId()).isNotBlank();
        });
        assertThat(bench().requests()).isZero();
    }

    @Test
    @Covers({Capability.RECEIVE_WEBHOOKS, Capability.READ_TICKETS})
    default void aRepeatedDeliveryHasTheSameIdAndAnotherOneHasNot() {
        Connector connector = bench().connector();
        Instant now = Instant.now();
        byte[] body = sender().body("1");
        byte[] other = sender().body("2");

        List<TicketEvent> first = connector.webhooks().receive(sender().sign(body, now), body, now);
        List<TicketEvent> again = connector.webhooks().receive(sender().sign(body, now), body, now.plusSeconds(2));
        List<TicketEvent> another = connector.webhooks().receive(sender().sign(other, now), other, now);

        assertThat(deliveries(again)).isEqualTo(deliveries(first));
        assertThat(deliveries(another)).doesNotContainAnyElementsOf(deliveries(first));
    }

    @Test
    @Covers({Capability.RECEIVE_WEBHOOKS, Capability.READ_THREADS})
    default void aSignedCallBringsItsThreadOnceAndARefusedOneNothing() {
        Instant now = Instant.now();
        byte[] body = sender().body("1");
        byte[] refused = sender().body("2");
        long before = threads();

        assertRefused(sender().sign(body, now), refused, now);
        assertThat(threads()).isEqualTo(before);
        for (int delivery = 0; delivery < 2; delivery++) {
            assertThat(bench().connector().webhooks().receive(sender().sign(body, now), body, now))
                    .isEmpty();
        }
        assertThat(threads()).isEqualTo(before + 1);
    }

    @Test
    @Covers(Capability.RECEIVE_WEBHOOKS)
    default void aChangedBodyIsRefused() {
        assumeTrue(sender().signsTheBody(), "this store only sends a secret along");
        Instant now = Instant.now();
        byte[] body = sender().body("1");
        byte[] respaced = (new String(body, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8);

        assertRefused(sender().sign(body, now), sender().body("2"), now);
        assertRefused(sender().sign(body, now), respaced, now);
    }

    @Test
    @Covers(Capability.RECEIVE_WEBHOOKS)
    default void aCallWithoutAnyOneOfItsSignatureHeadersIsRefused() {
        Instant now = Instant.now();
        byte[] body = sender().body("1");
        Map<String, String> headers = sender().sign(body, now);

        assertRefused(Map.of(), body, now);
        for (String name : headers.keySet()) {
            Map<String, String> fewer = new HashMap<>(headers);
            fewer.remove(name);
            if (isAboutTheSignature(name)) {
                assertRefused(fewer, body, now);
                fewer.put(name, "");
                assertRefused(fewer, body, now);
            }
        }
    }

    @Test
    @Covers(Capability.RECEIVE_WEBHOOKS)
    default void anOldCallIsRefused() {
        assumeTrue(sender().signsTheTime(), "this store's signature covers no time");
        Instant now = Instant.now();
        byte[] body = sender().body("1");

        assertRefused(sender().sign(body, now.minus(Duration.ofHours(1))), body, now);
        assertRefused(sender().sign(body, now.plus(Duration.ofHours(1))), body, now);
    }

    @Test
    @Covers(Capability.RECEIVE_WEBHOOKS)
    default void aWrongOrMissingSecretRefusesEverything() {
        Instant now = Instant.now();
        byte[] body = sender().body("1");
        Map<String, String> headers = sender().sign(body, now);
        Map<String, Secret> wrong = new HashMap<>(bench().store().secrets());
        wrong.replaceAll((key, value) -> new Secret("not-the-right-one"));

        Bench.assertFails(
                FailureKind.UNAUTHENTICATED,
                () -> bench().connect(bench().values(), wrong).webhooks().receive(headers, body, now));
        for (String key : bench().store().secrets().keySet()) {
            Map<String, Secret> fewer = new HashMap<>(wrong);
            fewer.remove(key);
            assertThat(Bench.failureOf(() ->
                            bench().connect(bench().values(), fewer).webhooks().receive(headers, body, now)))
                    .isNotNull();
        }
    }

    @Test
    @Covers(Capability.RECEIVE_WEBHOOKS)
    default void aSignedBodyThatMakesNoSenseIsMalformed() {
        Instant now = Instant.now();
        for (String text : List.of("", "not json", "[1", "[]", "null", "{\"a\":{}}")) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            try {
                assertThat(bench().connector().webhooks().receive(sender().sign(body, now), body, now))
                        .isEmpty();
            } catch (ConnectorException refused) {
                assertThat(refused.kind()).isEqualTo(FailureKind.MALFORMED);
            }
        }
    }

    /** As another connector of the same name finds them later. */
    private long threads() {
        return KnowledgeChecks.everything(bench().connect()).stream()
                .filter(item -> item.kind() == KnowledgeItem.Kind.THREAD)
                .count();
    }

    private WebhookSender sender() {
        return bench().store().webhooks().orElseThrow();
    }

    private void assertRefused(Map<String, String> headers, byte[] body, Instant now) {
        Bench.assertFails(
                FailureKind.UNAUTHENTICATED,
                () -> bench().connector().webhooks().receive(headers, body, now));
    }

    private static List<String> deliveries(List<TicketEvent> events) {
        return events.stream().map(TicketEvent::deliveryId).toList();
    }

    private static boolean isAboutTheSignature(String header) {
        return header.contains("signature")
                || header.contains("timestamp")
                || header.contains("secret")
                || header.contains("token");
    }
}
