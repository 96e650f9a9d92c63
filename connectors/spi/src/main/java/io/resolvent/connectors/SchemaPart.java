package io.resolvent.connectors;

import java.util.Set;

/**
 * One thing a store lets its administrators name.
 *
 * @param id what stays when it is renamed; the name where the store has nothing else
 * @param name as people in the store see it; for a status the word that the manifest maps
 * @param mandatory a field without which a ticket cannot be closed, or not be changed at all; false for all else
 * @param options the values that a field accepts; empty when any will do, and for all else
 */
public record SchemaPart(Kind kind, String id, String name, boolean mandatory, Set<String> options) {

    /** What it is. */
    public enum Kind {
        FIELD,
        STATUS,
        GROUP,
        MACRO
    }

    public SchemaPart {
        options = Set.copyOf(options);
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a " + kind + " without an id or a name");
        }
    }

    public static SchemaPart of(Kind kind, String id, String name) {
        return new SchemaPart(kind, id, name, false, Set.of());
    }
}
