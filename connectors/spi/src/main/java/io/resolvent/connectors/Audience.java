package io.resolvent.connectors;

/** Who may see a piece of knowledge. Ordered: a wider audience comes first. What is unknown is {@link #INTERNAL}. */
public enum Audience {
    /** Anybody. The only audience whose text may become part of a customer's reply. */
    PUBLIC,
    /** The requester of the ticket it came from, and the team. */
    REQUESTER,
    /** The team only. */
    INTERNAL;

    /** Whether text of this audience may be shown to {@code reader}: PUBLIC readers see PUBLIC text only. */
    public boolean isVisibleTo(Audience reader) {
        return compareTo(reader) <= 0;
    }
}
