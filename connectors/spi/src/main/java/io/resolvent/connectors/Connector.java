package io.resolvent.connectors;

/**
 * One configured ticket store or chat. Thread-safe. A part whose capabilities are not declared may still be asked for; each call
 * on it is refused as UNSUPPORTED before any request.
 */
public interface Connector extends AutoCloseable {

    /** The configured name, the {@code system} of every {@link TicketRef} it makes. */
    String name();

    Manifest manifest();

    /** Asks the store who we are and whether all declared capabilities can be used. Never throws. */
    ProbeResult probe();

    TicketReader tickets();

    KnowledgeReader knowledge();

    TicketWriter writer();

    WebhookReceiver webhooks();

    SchemaReader schema();

    @Override
    void close();
}
