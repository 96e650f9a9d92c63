package io.resolvent.agent.retrieval;

import java.util.Collections;
import java.util.Set;

/**
 * What a document holds for only.
 *
 * @param dimension {@code tier}, {@code region}, {@code brand}, …
 * @param values lower-case; one of them must be the asker's
 */
record Condition(String dimension, Set<String> values) {

    Condition {
        values = Set.copyOf(values);
    }

    /** @param asked the asker's values of this dimension, lower-case */
    boolean holdsFor(Set<String> asked) {
        return !Collections.disjoint(values, asked);
    }
}
