package io.resolvent.agent.retrieval;

import java.util.List;

/**
 * The probability that a document is what answers a question, and the least that counts as evidence at all. A logistic
 * function of the cosine, fitted on questions with and without an answer in two bodies of knowledge, among them questions
 * from other trades; raised by what past tickets were answered with. Immutable.
 *
 * @param floor documents whose cosine is lower are no evidence
 */
record Relevance(double floor) {

    private static final double SLOPE = 24.9;
    private static final double OFFSET = -18.0;
    private static final double BY_NEIGHBOURS = 2;
    private static final double BY_HABIT = 1;

    /** Three of a hundred answers lie below. */
    private static final double STANDARD_FLOOR = 0.62;

    private static final double LOWEST_FLOOR = 0.55;
    private static final double HIGHEST_FLOOR = 0.68;
    private static final int FEWEST_USES = 40;
    private static final double BELOW = 0.02;

    /** A ticket unlike anything resolved before needs a document this near. */
    private static final double STRANGE = 0.04;

    static Relevance standard() {
        return new Relevance(STANDARD_FLOOR);
    }

    /** @param used the cosines of documents that past tickets were answered with */
    static Relevance learned(List<Double> used) {
        if (used.size() < FEWEST_USES) {
            return standard();
        }
        double low = used.stream().sorted().toList().get((int) Math.floor(BELOW * used.size()));
        return new Relevance(Math.clamp(low, LOWEST_FLOOR, HIGHEST_FLOOR));
    }

    /** Monotone in each: a nearer or more used document is never less relevant. */
    double of(double similarity, Features features) {
        double evidence =
                OFFSET + SLOPE * similarity + BY_NEIGHBOURS * features.neighbours() + BY_HABIT * features.habit();
        return 1 / (1 + Math.exp(-evidence));
    }

    /** Whether the document counts as evidence; what the team itself answers such tickets with always does. */
    boolean admits(double similarity, Features features, boolean familiar) {
        boolean usual = features.neighbours() >= 0.5 || features.habit() >= 0.5;
        return usual || similarity >= floor + (familiar ? 0 : STRANGE);
    }
}
