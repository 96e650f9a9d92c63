package io.resolvent.agent.mapping;

import io.resolvent.connectors.SchemaPart;
import java.util.Set;
import java.util.TreeSet;

/** One difference between what was accepted of a store and what it is now. Parts are the same when their ids are. */
public sealed interface Change {

    record Renamed(SchemaPart before, SchemaPart now) implements Change {
        @Override
        public String words() {
            return name(before) + " is called " + now.name() + " now";
        }
    }

    record Deleted(SchemaPart before) implements Change {
        @Override
        public String words() {
            return name(before) + " is gone";
        }
    }

    record Added(SchemaPart now) implements Change {
        @Override
        public String words() {
            return name(now) + " is new" + (now.mandatory() ? ", and mandatory" : "");
        }
    }

    record MadeMandatory(SchemaPart now) implements Change {
        @Override
        public String words() {
            return name(now) + " has become mandatory";
        }
    }

    record MadeOptional(SchemaPart now) implements Change {
        @Override
        public String words() {
            return name(now) + " is no longer mandatory";
        }
    }

    /** @param gone what cannot be chosen any more */
    record OtherOptions(SchemaPart now, Set<String> gone, Set<String> fresh) implements Change {
        public OtherOptions {
            gone = Set.copyOf(gone);
            fresh = Set.copyOf(fresh);
        }

        @Override
        public String words() {
            return name(now)
                    + (gone.isEmpty() ? "" : " has lost " + new TreeSet<>(gone))
                    + (fresh.isEmpty() ? "" : " has got " + new TreeSet<>(fresh));
        }
    }

    /** What happened, on one line. */
    String words();

    private static String name(SchemaPart part) {
        return "the " + Reference.word(part.kind()) + " " + part.name() + " (" + part.id() + ")";
    }
}
