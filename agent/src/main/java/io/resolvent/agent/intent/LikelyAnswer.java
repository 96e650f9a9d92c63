package io.resolvent.agent.intent;

import java.util.List;

/**
 * What answers an inquiry by itself, whatever was learned from resolved tickets.
 *
 * @param documents ids of documents that say the same, sorted; empty: none was looked for or found
 * @param probability that they answer, 0 to 1
 */
public record LikelyAnswer(List<String> documents, double probability) {

    private static final LikelyAnswer NONE = new LikelyAnswer(List.of(), 0);

    public LikelyAnswer {
        documents = documents.stream().sorted().toList();
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("answer with probability " + probability);
        }
    }

    public static LikelyAnswer none() {
        return NONE;
    }

    public boolean isNone() {
        return documents.isEmpty();
    }
}
