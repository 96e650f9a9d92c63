package io.resolvent.evaluation.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What confidences are worth: of the answers given with about this confidence, how many were right.
 *
 * @param bins from 0 to 1, those without answers left out
 * @param error expected calibration error: the mean distance between confidence and share of right ones over ten equal
 *     bins, weighted by their answers (Naeini, Cooper, Hauskrecht: Obtaining Well Calibrated Probabilities Using Bayesian
 *     Binning, 2015)
 */
public record Reliability(List<Bin> bins, double error) {

    private static final int BINS = 10;

    /** @param confidence the mean over the answers of this bin */
    public record Bin(double from, double to, double confidence, Share right) {}

    public Reliability {
        bins = List.copyOf(bins);
    }

    public static Reliability of(List<RiskCoverage.Answer> answers) {
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (int b = 0; b < BINS; b++) {
            int bin = b;
            List<RiskCoverage.Answer> in = answers.stream()
                    .filter(a -> Math.min(BINS - 1, (int) (a.confidence() * BINS)) == bin)
                    .toList();
            if (in.isEmpty()) {
                continue;
            }
            double said = in.stream()
                    .mapToDouble(RiskCoverage.Answer::confidence)
                    .average()
                    .orElse(0);
            Share right =
                    Share.of(in.stream().filter(RiskCoverage.Answer::right).count(), in.size());
            bins.add(new Bin((double) b / BINS, (b + 1.0) / BINS, said, right));
            error += Math.abs(said - right.value()) * in.size() / answers.size();
        }
        return new Reliability(bins, error);
    }
}
