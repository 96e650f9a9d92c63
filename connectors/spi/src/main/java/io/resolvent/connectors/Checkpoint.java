package io.resolvent.connectors;

/**
 * Where a sync stands; opaque to everybody but the connector that made it. Kept across runs, stored only after what it
 * covers is stored.
 */
public record Checkpoint(String value) {

    private static final Checkpoint START = new Checkpoint("");

    /** Before everything. */
    public static Checkpoint start() {
        return START;
    }

    public boolean isStart() {
        return value.isEmpty();
    }
}
