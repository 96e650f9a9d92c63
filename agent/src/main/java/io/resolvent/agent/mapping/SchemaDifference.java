package io.resolvent.agent.mapping;

import io.resolvent.connectors.SchemaPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares two schemas of a store. */
final class SchemaDifference {

    private SchemaDifference() {}

    /** What is different now, in the order of the parts. */
    static List<Change> between(SchemaIndex before, SchemaIndex now) {
        List<Change> changes = new ArrayList<>();
        for (SchemaPart was : before.schema().parts()) {
            now.byId(was.kind(), was.id())
                    .ifPresentOrElse(is -> changes.addAll(of(was, is)), () -> changes.add(new Change.Deleted(was)));
        }
        for (SchemaPart is : now.schema().parts()) {
            if (before.byId(is.kind(), is.id()).isEmpty()) {
                changes.add(new Change.Added(is));
            }
        }
        return List.copyOf(changes);
    }

    private static List<Change> of(SchemaPart was, SchemaPart is) {
        List<Change> changes = new ArrayList<>();
        if (!was.name().equals(is.name())) {
            changes.add(new Change.Renamed(was, is));
        }
        if (was.mandatory() != is.mandatory()) {
            changes.add(is.mandatory() ? new Change.MadeMandatory(is) : new Change.MadeOptional(is));
        }
        if (!was.options().equals(is.options())) {
            changes.add(new Change.OtherOptions(
                    is, without(was.options(), is.options()), without(is.options(), was.options())));
        }
        return changes;
    }

    private static Set<String> without(Set<String> all, Set<String> these) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(these);
        return rest;
    }
}
