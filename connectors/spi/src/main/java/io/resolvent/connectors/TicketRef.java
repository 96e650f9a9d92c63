package io.resolvent.connectors;

/**
 * Names one ticket in one ticket store, for example {@code rt:4711}. It is on every record that Resolvent keeps.
 *
 * @param system the configured connector's name, lower case letters, digits and hyphens
 * @param id the store's own id, never empty
 */
public record TicketRef(String system, String id) implements Comparable<TicketRef> {

    public TicketRef {
        if (!system.matches("[a-z][a-z0-9-]{0,40}")) {
            throw new IllegalArgumentException("ticket system must be lower-case letters, digits, hyphens: " + system);
        }
        if (id.isBlank()) {
            throw new IllegalArgumentException("ticket id is empty for system " + system);
        }
    }

    /** Reads {@code system:id}; the id may itself hold colons. */
    public static TicketRef parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not a ticket reference (expected system:id): " + text);
        }
        return new TicketRef(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(TicketRef other) {
        int bySystem = system.compareTo(other.system);
        return bySystem != 0 ? bySystem : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return system + ":" + id;
    }
}
