package io.resolvent.agent.policy;

import java.util.Comparator;

/**
 * A reviewed case.
 *
 * @param id of the case, so that equal sets of cases are told apart from no other property
 * @param intent as told by the assistant
 * @param confidence what the assistant thought; 0 when it would never have sent anything
 * @param right what a person or the outcome said
 * @param unfamiliarity how unlike past tickets it looked, 0 to 1
 * @param origin what kind of ticket it was
 * @param topic the intent by a person's word, empty when it has none
 * @param claimed how probably right the assistant thought it was before any case was reviewed; plans what is tested, so
 *     that all cases can test
 */
public record Scored(
        String id,
        String intent,
        double confidence,
        boolean right,
        double unfamiliarity,
        Origin origin,
        String topic,
        double claimed)
        implements Comparable<Scored> {

    /** What kind of ticket a case was. */
    public enum Origin {
        /** Of a learned intent. */
        FAMILIAR,
        /** Of none, by a person's word; never right. */
        STRANGER,
        /** Of a learned intent, decided as if that had never been learned; never right. */
        LEFT_OUT
    }

    private static final Comparator<Scored> ORDER = Comparator.comparing(Scored::intent)
            .thenComparing(Scored::id)
            .thenComparing(Scored::origin)
            .thenComparingDouble(Scored::confidence);

    public Scored {
        if (!(confidence >= 0 && confidence <= 1 && unfamiliarity >= 0 && unfamiliarity <= 1)) {
            throw new IllegalArgumentException(
                    "case " + id + " with confidence " + confidence + " and unfamiliarity " + unfamiliarity);
        }
        if (right && origin != Origin.FAMILIAR) {
            throw new IllegalArgumentException("case " + id + " cannot be right: " + origin);
        }
    }

    /** A case whose confidence was not changed since. */
    public Scored(
            String id,
            String intent,
            double confidence,
            boolean right,
            double unfamiliarity,
            Origin origin,
            String topic) {
        this(id, intent, confidence, right, unfamiliarity, origin, topic, confidence);
    }

    /** A familiar case of which nothing else is known. */
    public Scored(String id, String intent, double confidence, boolean right) {
        this(id, intent, confidence, right, 0, Origin.FAMILIAR, "");
    }

    /** The same with another confidence; what was claimed stays. */
    public Scored confident(double other) {
        return new Scored(id, intent, other, right, unfamiliarity, origin, topic, claimed);
    }

    boolean looksUnfamiliar() {
        return unfamiliarity > Sightings.UNFAMILIAR;
    }

    @Override
    public int compareTo(Scored other) {
        return ORDER.compare(this, other);
    }
}
