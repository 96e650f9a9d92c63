package io.resolvent.connectors.sandbox.desk;

import io.resolvent.connectors.sandbox.desk.Refusal.Reason;
import java.util.Set;

/** The custom fields that tickets of this desk have. */
final class DeskFields {

    private static final Set<String> NAMES =
            Set.of("intent", "macro", "product", "area", "language", "priority", "cause", "escalation");

    private DeskFields() {}

    static void requireKnown(Set<String> names) {
        for (String name : names) {
            if (!NAMES.contains(name)) {
                throw new Refusal(Reason.INVALID, "fields." + name + ": no such field");
            }
        }
    }
}
