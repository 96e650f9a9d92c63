package io.resolvent.agent.mapping;

import io.resolvent.agent.config.ConnectorEntry;
import io.resolvent.agent.config.MappingSection;
import io.resolvent.agent.config.Settings;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.KnowledgeReader;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.SchemaReader;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WebhookReceiver;
import java.util.Optional;

/** A connector whose tickets are read in the words of the configuration. Thread-safe. */
public final class MappedConnector implements Connector {

    private final Connector store;
    private final MappedTickets tickets;

    private MappedConnector(Connector store, MappedTickets tickets) {
        this.store = store;
        this.tickets = tickets;
    }

    /** The same connector when nothing is mapped for it. */
    public static Connector of(Connector store, Settings settings) {
        MappingSection mapping = Optional.ofNullable(settings.connectors().get(store.name()))
                .map(ConnectorEntry::mapping)
                .orElseGet(MappingSection::none);
        return mapping.fields().isEmpty() && mapping.groups().isEmpty()
                ? store
                : new MappedConnector(
                        store, new MappedTickets(store, StoreReferences.of(store.name(), settings, store.manifest())));
    }

    /** Reads by what the store calls things there. */
    void follow(Drift drift) {
        tickets.follow(drift);
    }

    @Override
    public TicketReader tickets() {
        return tickets;
    }

    @Override
    public String name() {
        return store.name();
    }

    @Override
    public Manifest manifest() {
        return store.manifest();
    }

    @Override
    public ProbeResult probe() {
        return store.probe();
    }

    @Override
    public KnowledgeReader knowledge() {
        return store.knowledge();
    }

    @Override
    public TicketWriter writer() {
        return store.writer();
    }

    @Override
    public WebhookReceiver webhooks() {
        return store.webhooks();
    }

    @Override
    public SchemaReader schema() {
        return store.schema();
    }

    @Override
    public void close() {
        store.close();
    }
}
