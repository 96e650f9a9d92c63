package io.resolvent.connectors.freshdesk;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A connector to a Freshdesk of a test, and what tests often do with it. */
record FreshdeskClient(Connector connector) implements AutoCloseable {

    static FreshdeskClient of(URI address, Path home, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of("url", address.toString(), "lists-per-minute", "10000"));
        values.putAll(more);
        Map<String, Secret> secrets = Map.of(
                "token",
                new Secret(FreshdeskServer.KEY),
                "webhook-secret",
                new Secret(FreshdeskUnderTest.WEBHOOK_SECRET));
        return new FreshdeskClient(new FreshdeskConnectorFactory()
                .create(new ConnectorSettings("desk", values, secrets, Clock.systemUTC(), home)));
    }

    static TicketRef ref(String id) {
        return new TicketRef("desk", id);
    }

    /** A new effect on the ticket as it is now. */
    WriteRequest request(String id, Action action) {
        String version = connector.tickets().read(ref(id)).version();
        return new WriteRequest(ref(id), action, new ActionId("0123456789abcdef".repeat(4)), version);
    }

    /** Every change from the start, with the records that were left out. */
    List<TicketChange> changes(List<Skipped> skipped) {
        return changes(skipped, page -> {});
    }

    /** @param between what happens after each page, by its number from 1 */
    List<TicketChange> changes(List<Skipped> skipped, IntConsumer between) {
        List<TicketChange> changes = new ArrayList<>();
        Checkpoint at = Checkpoint.start();
        boolean more = true;
        for (int number = 1; more; number++) {
            Batch<TicketChange> page = connector.tickets().changedSince(at);
            changes.addAll(page.items());
            skipped.addAll(page.skipped());
            at = page.next();
            more = page.more();
            between.accept(number);
        }
        return changes;
    }

    List<KnowledgeItem> knowledge() {
        List<KnowledgeItem> items = new ArrayList<>();
        Checkpoint at = Checkpoint.start();
        boolean more = true;
        while (more) {
            Batch<KnowledgeItem> page = connector.knowledge().list(at);
            items.addAll(page.items());
            at = page.next();
            more = page.more();
        }
        return items;
    }

    static ConnectorException failureOf(ThrowingCallable call) {
        return catchThrowableOfType(ConnectorException.class, call);
    }

    @Override
    public void close() {
        connector.close();
    }
}
