package io.resolvent.agent.intent;

import java.util.Collection;

/**
 * What follows from the share of tickets that are of no learned intent. Pure.
 *
 * @param share of all tickets, 0 to 1
 */
public record Strangers(double share) {

    /** Assumed until tickets were looked at. */
    public static final Strangers USUAL = new Strangers(0.05);

    /** Refusing a familiar question costs this much, against 1 for letting an unfamiliar one pass. */
    private static final double COST_OF_REFUSAL = 2;

    private static final int ROUNDS = 500;
    private static final double LEAST = 0.002;
    private static final double MOST = 0.98;
    /** The estimate begins as if this many tickets had shown the usual share. */
    private static final double REMEMBERED = 20;

    public Strangers {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of " + share);
        }
    }

    /**
     * The share that makes these tickets most likely, going by how unfamiliar each looks: expectation and maximisation
     * over the one unknown share (Saerens, Latinne, Decaestecker: Adjusting the Outputs of a Classifier to New a Priori
     * Probabilities, 2002). Needs no labels.
     */
    public static Strangers among(Collection<Double> unfamiliarities) {
        double share = USUAL.share;
        for (int round = 0; round < ROUNDS; round++) {
            Strangers now = new Strangers(share);
            double sum = unfamiliarities.stream().mapToDouble(now::probability).sum();
            double next =
                    Math.clamp((sum + REMEMBERED * USUAL.share) / (unfamiliarities.size() + REMEMBERED), LEAST, MOST);
            if (Math.abs(next - share) < 1e-7) {
                break;
            }
            share = next;
        }
        return new Strangers(share);
    }

    /** The probability that a ticket of this unfamiliarity is a stranger. */
    double probability(double unfamiliarity) {
        double odd = share * unfamiliarity;
        return odd / (odd + (1 - share) * (1 - unfamiliarity));
    }

    /** The probability that the intent is right, stranger or not. */
    double right(double unfamiliarity, double probability) {
        return probability * (1 - probability(unfamiliarity));
    }

    /** @param probability that the intent is right, if the question is of a learned one */
    boolean accept(double unfamiliarity, double probability) {
        return COST_OF_REFUSAL * right(unfamiliarity, probability) >= probability(unfamiliarity);
    }
}
