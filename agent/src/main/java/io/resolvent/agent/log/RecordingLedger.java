package io.resolvent.agent.log;

import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps decisions in memory and makes no effect: for back-tests. Thread-safe. */
public final class RecordingLedger implements Ledger {

    private final List<Commit> commits = new ArrayList<>();
    private final Set<Key> seen = new HashSet<>();

    /** One decision with the effects it would have had. */
    public record Commit(PolicyLogEntry entry, List<WriteRequest> effects) {

        public Commit {
            effects = List.copyOf(effects);
        }
    }

    private record Key(TicketRef ref, String trigger) {}

    @Override
    public synchronized void commit(PolicyLogEntry entry, List<WriteRequest> effects) {
        String trigger = entry.triggerId().isEmpty() ? "@" + entry.ticketVersion() : entry.triggerId();
        if (seen.add(new Key(entry.ref(), trigger))) {
            commits.add(new Commit(entry, effects));
        }
    }

    /** In the order of the decisions. */
    public synchronized List<Commit> commits() {
        return List.copyOf(commits);
    }
}
