package io.resolvent.agent.retrieval;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which public document a person's answer is made of, by the share of its telling words that the document has. Looks
 * words up, so that ten thousand answers take seconds. Immutable, thread-safe.
 */
final class AnswerOrigins {

    private static final double MADE_OF = 0.55;
    private static final int FEWEST_WORDS = 4;

    private final List<KnowledgeItem> documents;
    private final Map<String, List<Integer>> having;
    private final WordWeights weights;

    private AnswerOrigins(List<KnowledgeItem> documents, Map<String, List<Integer>> having, WordWeights weights) {
        this.documents = documents;
        this.having = having;
        this.weights = weights;
    }

    static AnswerOrigins among(List<KnowledgeItem> items) {
        List<KnowledgeItem> documents = items.stream()
                .filter(item -> item.audience() == Audience.PUBLIC && item.kind() != KnowledgeItem.Kind.THREAD)
                .sorted(Comparator.comparing(KnowledgeItem::id))
                .toList();
        List<Set<String>> words = documents.stream()
                .map(item -> WordWeights.words(item.title() + "\n" + item.body()))
                .toList();
        Map<String, List<Integer>> having = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            for (String word : words.get(i)) {
                having.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
            }
        }
        return new AnswerOrigins(documents, having, WordWeights.of(words));
    }

    /** The document that has the most of it; empty when none has enough. */
    Optional<KnowledgeItem> of(String answer) {
        Set<String> told = WordWeights.words(answer);
        if (told.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        double[] shared = new double[documents.size()];
        double all = 0;
        for (String word : told) {
            double weight = weights.weight(word);
            all += weight;
            for (int document : having.getOrDefault(word, List.of())) {
                shared[document] += weight;
            }
        }
        int best = -1;
        for (int i = 0; i < shared.length; i++) {
            best = best < 0 || shared[i] > shared[best] ? i : best;
        }
        return best >= 0 && shared[best] >= MADE_OF * all ? Optional.of(documents.get(best)) : Optional.empty();
    }
}
