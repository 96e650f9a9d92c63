package io.resolvent.agent.discovery;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.KnowledgeItem.Kind;
import io.resolvent.ingestion.index.ResolvedTicket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which macro or public article a ticket was answered with: the macro that the store names; else the one item whose link
 * is in the answer; else the macro whose words the answer repeats. Immutable.
 */
final class UsedKnowledge {

    private static final int RUN = 4;
    private static final double REPEATED = 0.5;
    private static final int FEWEST_RUNS = 4;

    private final Map<String, KnowledgeItem> macros = new HashMap<>();
    private final Map<String, KnowledgeItem> byLink = new HashMap<>();
    private final Map<String, List<KnowledgeItem>> byRun = new HashMap<>();
    private final Map<String, Integer> runs = new HashMap<>();

    UsedKnowledge(List<KnowledgeItem> items) {
        items.stream().sorted(Comparator.comparing(KnowledgeItem::id)).forEach(this::add);
    }

    private void add(KnowledgeItem item) {
        if (item.kind() == Kind.MACRO) {
            macros.put(item.id(), item);
            Set<String> said = runs(item.body());
            runs.put(item.id(), said.size());
            said.forEach(
                    run -> byRun.computeIfAbsent(run, r -> new ArrayList<>()).add(item));
        }
        if (item.audience() == Audience.PUBLIC) {
            item.link().ifPresent(link -> byLink.put(withoutEnd(link.toString()), item));
        }
    }

    /** Empty when neither is known. */
    Optional<KnowledgeItem> of(ResolvedTicket ticket) {
        if (!ticket.macro().isBlank()) {
            return Optional.ofNullable(macros.get(ticket.macro()));
        }
        return linked(ticket.resolution()).or(() -> repeated(ticket.resolution()));
    }

    private Optional<KnowledgeItem> linked(String answer) {
        Set<KnowledgeItem> found = new HashSet<>();
        for (String word : answer.split("[\\s<>()\"\\[\\]]+")) {
            Optional.ofNullable(byLink.get(withoutEnd(word))).ifPresent(found::add);
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private Optional<KnowledgeItem> repeated(String answer) {
        Map<String, Integer> hits = new HashMap<>();
        runs(answer)
                .forEach(run ->
                        byRun.getOrDefault(run, List.of()).forEach(macro -> hits.merge(macro.id(), 1, Integer::sum)));
        return hits.entrySet().stream()
                .filter(e -> e.getValue() >= FEWEST_RUNS && share(e) >= REPEATED)
                .max(Comparator.<Map.Entry<String, Integer>>comparingDouble(this::share)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(e -> macros.get(e.getKey()));
    }

    private double share(Map.Entry<String, Integer> hits) {
        return (double) hits.getValue() / Math.max(1, runs.getOrDefault(hits.getKey(), 1));
    }

    private static Set<String> runs(String text) {
        String[] words = text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.add(String.join(" ", List.of(words).subList(i, i + RUN)));
        }
        return runs;
    }

    private static String withoutEnd(String link) {
        return link.replaceFirst("[#?].*$", "").replaceFirst("[.,;:!/]+$", "");
    }
}
