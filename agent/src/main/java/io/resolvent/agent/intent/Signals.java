package io.resolvent.agent.intent;

/**
 * What tells a familiar question from an unfamiliar one.
 *
 * @param distance to the nearest examples, 0 to 2
 * @param uncertainty entropy of the class probabilities, in nats
 * @param support the best class's score by {@link LocalRegression}
 */
record Signals(double distance, double uncertainty, double support) {

    static Signals of(Neighbours neighbours, double[] probabilities, float[] support) {
        double entropy = 0;
        for (double p : probabilities) {
            entropy -= p > 0 ? p * Math.log(p) : 0;
        }
        double best = 0;
        for (float s : support) {
            best = Math.max(best, s);
        }
        return new Signals(neighbours.distance(), entropy, best);
    }

    double[] values() {
        return new double[] {1, distance, uncertainty, support};
    }
}
