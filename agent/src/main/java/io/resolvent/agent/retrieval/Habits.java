package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.index.SourceKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the team has answered each intent: which macro was used how often in resolved tickets. Immutable.
 *
 * @param uses by intent, then macro id
 */
record Habits(Map<String, Map<String, Long>> uses) {

    Habits {
        uses = Map.copyOf(uses);
    }

    static Habits none() {
        return new Habits(Map.of());
    }

    static Habits of(List<ResolvedTicket> resolved) {
        return new Habits(resolved.stream()
                .filter(t -> !t.intent().isBlank() && !t.macro().isBlank())
                .collect(Collectors.groupingBy(
                        ResolvedTicket::intent, Collectors.groupingBy(ResolvedTicket::macro, Collectors.counting()))));
    }

    /**
     * How much the intent speaks for this document, 0 to 1: 1 when it is the intent itself or the store labels it with the intent, else the share of
     * the intent's tickets that were answered with it.
     */
    double favour(Passage passage, String intent) {
        if (intent.isEmpty()) {
            return 0;
        }
        if (intent.equals(passage.documentId())
                || intent.equals(passage.labels().get("intent"))) {
            return 1;
        }
        Map<String, Long> macros = uses.getOrDefault(intent, Map.of());
        if (passage.kind() != SourceKind.MACRO || macros.isEmpty()) {
            return 0;
        }
        long all = macros.values().stream().mapToLong(Long::longValue).sum();
        return (double) macros.getOrDefault(passage.documentId(), 0L) / (all + 1);
    }
}
