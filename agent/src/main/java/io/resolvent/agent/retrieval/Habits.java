package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.ResolvedTicket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the team has answered each intent: which document was used how often in resolved tickets. Immutable.
 *
 * @param uses by intent, then {@link PastUse#key}
 */
record Habits(Map<String, Map<String, Long>> uses) {

    Habits {
        uses = Map.copyOf(uses);
    }

    static Habits none() {
        return new Habits(Map.of());
    }

    static Habits of(List<ResolvedTicket> resolved, PastUse used) {
        Map<String, Map<String, Long>> uses = new HashMap<>();
        for (ResolvedTicket ticket : resolved) {
            if (!ticket.intent().isBlank()) {
                used.of(ticket)
                        .forEach(key -> uses.computeIfAbsent(ticket.intent(), intent -> new HashMap<>())
                                .merge(key, 1L, Long::sum));
            }
        }
        return new Habits(uses);
    }

    /**
     * How much the intent speaks for this document, 0 to 1: 1 when it is the intent itself or the store labels it with the intent, else the share of
     * the intent's tickets that were answered with it, of those answered with its kind.
     */
    double favour(Passage passage, String intent) {
        if (intent.isEmpty()) {
            return 0;
        }
        if (intent.equals(passage.documentId())
                || intent.equals(passage.labels().get("intent"))) {
            return 1;
        }
        Map<String, Long> documents = uses.getOrDefault(intent, Map.of());
        String kind = passage.kind() + "/";
        long all = documents.entrySet().stream()
                .filter(use -> use.getKey().startsWith(kind))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return (double) documents.getOrDefault(PastUse.key(passage), 0L) / (all + 1);
    }
}
