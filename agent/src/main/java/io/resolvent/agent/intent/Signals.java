package io.resolvent.agent.intent;

/**
 * What tells a familiar question from an unfamiliar one.
 *
 * @param distance to the nearest examples, 0 to 2
 * @param support the best class's score by {@link LocalRegression}
 * @param evidence the best class's mixed score before the softmax: what speaks for it at all, not only against the others
 */
record Signals(double distance, double support, double evidence) {

    /** @param evidence see {@link Mixture#evidence} */
    static Signals of(Neighbours neighbours, float[] support, double evidence) {
        double best = 0;
        for (float s : support) {
            best = Math.max(best, s);
        }
        return new Signals(neighbours.distance(), best, evidence);
    }
}
