package io.resolvent.connectors.redmine;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A real Redmine and a connector to it, for tests of what is peculiar to Redmine. */
final class RedmineDesk implements AutoCloseable {

    static final String NAME = "redmine";

    private final RedmineServer server;
    private final Path home;
    private final Connector connector;
    private final AtomicLong actions = new AtomicLong();

    RedmineDesk(Path folder) {
        this.server = RedmineServer.start(folder);
        this.home = folder;
        this.connector = connect(Map.of(), server.secrets());
    }

    RedmineServer server() {
        return server;
    }

    Connector connector() {
        return connector;
    }

    /** Another connector with further or other settings. */
    Connector connect(Map<String, String> changed, Map<String, Secret> secrets) {
        Map<String, String> settings = new HashMap<>(server.settings());
        settings.putAll(changed);
        return new RedmineConnectorFactory()
                .create(new ConnectorSettings(NAME, settings, secrets, Clock.systemUTC(), home));
    }

    static TicketRef ref(String id) {
        return new TicketRef(NAME, id);
    }

    Ticket read(String id) {
        return connector.tickets().read(ref(id));
    }

    WriteRequest request(String id, Action action) {
        ActionId name = new ActionId("%032x".formatted(actions.incrementAndGet()));
        return new WriteRequest(ref(id), action, name, read(id).version());
    }

    Receipt apply(String id, Action action) {
        return connector.writer().apply(request(id, action));
    }

    List<TicketChange> changes() {
        List<TicketChange> changes = new ArrayList<>();
        Batch<TicketChange> page;
        Checkpoint at = Checkpoint.start();
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

    @Override
    public void close() {
        connector.close();
        server.close();
    }
}
