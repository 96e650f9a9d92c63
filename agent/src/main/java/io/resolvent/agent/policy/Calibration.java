package io.resolvent.agent.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns a raw score into a probability of being right, as reviewed cases show it: isotonic regression by pooling
 * adjacent violators (Ayer et al., An Empirical Distribution Function for Sampling with Incomplete Information, 1955) over
 * groups of cases, with a straight line between groups. Strictly increasing, so it never changes which of two decisions
 * is the surer one. Immutable.
 *
 * @param knots by rising score; empty: the score itself is the probability
 * @param sureFrom a document that answers by itself with at least this probability, by what is true of help desks in
 *     general, is believed to; above 1 where reviewed cases speak against it
 */
public record Calibration(List<Knot> knots, double sureFrom) {

    private static final double NEVER = 2;

    private static final int GROUP = 15;
    private static final int LEAST_CASES = 3 * GROUP;
    /** Keeps equal probabilities apart in the order of their scores. */
    private static final double SLOPE = 0.001;

    /** What cases around a score showed. */
    public record Knot(double score, double probability) {}

    public Calibration {
        knots = List.copyOf(knots);
    }

    /** The score is the probability. */
    public static Calibration none() {
        return new Calibration(List.of(), NEVER);
    }

    /** Learns from reviewed cases; from too few, nothing. */
    public static Calibration fit(List<Scored> cases) {
        if (cases.size() < LEAST_CASES) {
            return none();
        }
        List<Scored> sorted = cases.stream()
                .sorted(Comparator.comparingDouble(Scored::confidence).thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Block> blocks = new ArrayList<>();
        int groups = sorted.size() / GROUP;
        for (int g = 0; g < groups; g++) {
            int from = g * sorted.size() / groups;
            int to = (g + 1) * sorted.size() / groups;
            blocks.add(Block.of(sorted.subList(from, to)));
            pool(blocks);
        }
        return new Calibration(blocks.stream().map(Block::knot).toList(), NEVER);
    }

    /**
     * The same, believing documents that answer by themselves with at least {@code 1 - alpha}. Where these cases show, with
     * confidence {@code 1 - delta}, that more than {@code alpha} of what would be sent on that belief is wrong, only from
     * the probability on where they do not.
     *
     * @param alone reviewed cases with the probability that a document answers by itself as their confidence
     */
    public Calibration trusting(List<Scored> alone, double alpha, double delta) {
        List<Scored> sent =
                alone.stream().filter(c -> c.confidence() >= 1 - alpha).toList();
        int wrong = (int) sent.stream().filter(c -> !c.right()).count();
        boolean trusted = sent.isEmpty() || ClopperPearson.lower(wrong, sent.size(), delta) <= alpha;
        return new Calibration(
                knots,
                trusted ? 1 - alpha : EstimatedBounds.loosest(sent, alpha).orElse(NEVER));
    }

    /** The probability for a raw score and a document that answers by itself with another probability. */
    public double of(double score, double alone) {
        return alone >= sureFrom ? Math.max(of(score), alone) : of(score);
    }

    /** The probability for a raw score. */
    public double of(double score) {
        if (knots.isEmpty() || score == 0) {
            return score;
        }
        return (1 - SLOPE) * between(score) + SLOPE * score;
    }

    private double between(double score) {
        Knot below = new Knot(0, 0);
        for (Knot knot : knots) {
            if (score <= knot.score()) {
                double width = knot.score() - below.score();
                double share = width <= 0 ? 1 : (score - below.score()) / width;
                return below.probability() + share * (knot.probability() - below.probability());
            }
            below = knot;
        }
        return below.probability();
    }

    private static void pool(List<Block> blocks) {
        while (blocks.size() > 1
                && blocks.get(blocks.size() - 2).rate() >= blocks.getLast().rate()) {
            Block last = blocks.removeLast();
            blocks.add(blocks.removeLast().plus(last));
        }
    }

    private record Block(int cases, int right, double scores) {

        static Block of(List<Scored> cases) {
            int right = (int) cases.stream().filter(Scored::right).count();
            return new Block(
                    cases.size(),
                    right,
                    cases.stream().mapToDouble(Scored::confidence).sum());
        }

        /** A little below what was seen (Jeffreys' prior), so that a handful of clean cases is no certainty. */
        double rate() {
            return (right + 0.5) / (cases + 1);
        }

        Block plus(Block other) {
            return new Block(cases + other.cases, right + other.right, scores + other.scores);
        }

        Knot knot() {
            return new Knot(scores / cases, rate());
        }
    }
}
