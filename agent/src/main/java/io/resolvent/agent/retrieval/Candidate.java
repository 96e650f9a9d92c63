package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.Passage;
import java.util.Comparator;
import java.util.List;

/**
 * A document that may answer.
 *
 * @param conditions what it holds for only
 * @param score by which it is ordered among the candidates of one ticket
 * @param relevance the probability that it answers
 */
record Candidate(Found found, Features features, List<Condition> conditions, double score, double relevance) {

    static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(c -> c.passage().id());

    Candidate {
        conditions = List.copyOf(conditions);
    }

    Passage passage() {
        return found.passage();
    }

    Candidate scored(double other) {
        return new Candidate(found, features, conditions, other, relevance);
    }

    /** For showing: 0 to 1. */
    double shownScore() {
        return Math.clamp(score, 0, 1);
    }
}
