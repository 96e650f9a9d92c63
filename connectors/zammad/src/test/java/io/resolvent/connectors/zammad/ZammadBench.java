package io.resolvent.connectors.zammad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A Zammad and a connector to it. */
abstract class ZammadBench {

    final ZammadServer server = ZammadServer.start();

    @TempDir
    private Path home;

    private final List<Connector> opened = new ArrayList<>();
    private int actions;

    @AfterEach
    void close() {
        opened.forEach(Connector::close);
        server.close();
        assertThat(server.problems()).isEmpty();
    }

    ZammadDesk desk() {
        return server.desk();
    }

    /** @param settings name and value by turns */
    Connector connect(String... settings) {
        Map<String, String> values = new HashMap<>(server.values());
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], settings[i + 1]);
        }
        Connector connector = new ZammadConnectorFactory()
                .create(new ConnectorSettings("desk", values, server.secrets(), Clock.systemUTC(), home));
        opened.add(connector);
        return connector;
    }

    static TicketRef ref(String id) {
        return new TicketRef("desk", id);
    }

    Ticket read(String id) {
        return connect().tickets().read(ref(id));
    }

    WriteRequest request(Connector connector, String id, Action action) {
        String number = String.format(Locale.ROOT, "%064x", ++actions);
        return new WriteRequest(
                ref(id),
                action,
                new ActionId(number),
                connector.tickets().read(ref(id)).version());
    }

    Receipt apply(Connector connector, String id, Action action) {
        return connector.writer().apply(request(connector, id, action));
    }

    static Action reply(String text) {
        return new Action.PostPublicReply(text, Optional.empty());
    }

    static void assertFails(FailureKind kind, String words, ThrowingCallable call) {
        ConnectorException failure = catchThrowableOfType(ConnectorException.class, call);
        assertThat(failure).isNotNull().hasMessageContaining(words);
        assertThat(failure.kind()).isEqualTo(kind);
    }

    static List<TicketChange> pass(Connector connector, Checkpoint from) {
        List<TicketChange> changes = new ArrayList<>();
        Batch<TicketChange> page;
        Checkpoint at = from;
        do {
            page = connector.tickets().changedSince(at);
            changes.addAll(page.items());
            at = page.next();
        } while (page.more());
        return changes;
    }

    static List<KnowledgeItem> knowledge(Connector connector) {
        List<KnowledgeItem> items = new ArrayList<>();
        Batch<KnowledgeItem> page;
        Checkpoint at = Checkpoint.start();
        do {
            page = connector.knowledge().list(at);
            items.addAll(page.items());
            at = page.next();
        } while (page.more());
        return items;
    }
}
