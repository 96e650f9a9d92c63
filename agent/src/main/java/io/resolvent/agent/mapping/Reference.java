package io.resolvent.agent.mapping;

import io.resolvent.connectors.SchemaPart.Kind;
import java.util.Locale;

/**
 * A place that means a part of a store.
 *
 * @param part the part's id or name
 * @param key the place in the configuration, in its own spelling
 */
record Reference(Kind kind, String part, String key) {

    /** What it is, for a person: {@code group Billing (policy.owners.refund)}. */
    String words() {
        return word(kind) + " " + part + " (" + key + ")";
    }

    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
