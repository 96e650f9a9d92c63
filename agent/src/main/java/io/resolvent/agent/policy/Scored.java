package io.resolvent.agent.policy;

import java.util.Comparator;

/**
 * A reviewed case.
 *
 * @param id of the case, so that equal sets of cases are told apart from no other property
 * @param confidence what the assistant thought
 * @param right what a person or the outcome said
 */
public record Scored(String id, String intent, double confidence, boolean right) implements Comparable<Scored> {

    private static final Comparator<Scored> ORDER =
            Comparator.comparing(Scored::intent).thenComparing(Scored::id).thenComparingDouble(Scored::confidence);

    public Scored {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("case " + id + " with confidence " + confidence);
        }
    }

    @Override
    public int compareTo(Scored other) {
        return ORDER.compare(this, other);
    }
}
