package io.resolvent.agent.retrieval;

import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.ingestion.index.ResolvedTicket;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which documents people have answered each intent with. Immutable. */
public final class UsualAnswers {

    /** Fewer answers do not show what is usual. */
    private static final int FEWEST = 3;

    private final Map<String, Set<String>> documents;

    private UsualAnswers(Map<String, Set<String>> documents) {
        this.documents = Map.copyOf(documents);
    }

    public static UsualAnswers of(List<ResolvedTicket> resolved, List<KnowledgeItem> items) {
        PastUse uses = PastUse.of(resolved, items);
        Map<String, Set<String>> documents = new HashMap<>();
        Map<String, Integer> answers = new HashMap<>();
        for (ResolvedTicket ticket : resolved) {
            Set<String> used = uses.of(ticket);
            if (!used.isEmpty() && !ticket.intent().isBlank()) {
                answers.merge(ticket.intent(), 1, Integer::sum);
                used.forEach(key -> documents
                        .computeIfAbsent(ticket.intent(), intent -> new HashSet<>())
                        .add(key.substring(key.indexOf('/') + 1)));
            }
        }
        documents.keySet().removeIf(intent -> answers.getOrDefault(intent, 0) < FEWEST);
        return new UsualAnswers(documents);
    }

    /** Whether this intent has been answered with none of these documents, though with others often enough to tell. */
    public boolean speakAgainst(String intent, Collection<String> ids) {
        Set<String> usual = documents.getOrDefault(intent, Set.of());
        return !usual.isEmpty() && ids.stream().noneMatch(usual::contains);
    }
}
