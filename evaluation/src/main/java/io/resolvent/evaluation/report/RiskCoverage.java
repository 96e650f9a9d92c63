package io.resolvent.evaluation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How wrong the most confident answers are, by how many of them are taken.
 *
 * @param points strict to loose, at most a few hundred
 * @param area mean risk over all coverages; less is better
 */
public record RiskCoverage(List<Point> points, double area) {

    private static final int MOST_POINTS = 200;

    /** @param risk share of wrong answers among those of at least this confidence */
    public record Point(double coverage, double risk, double confidence) {}

    /** One answer, and whether it was right. */
    public record Answer(String id, double confidence, boolean right) {}

    public RiskCoverage {
        points = List.copyOf(points);
    }

    public static RiskCoverage of(List<Answer> answers) {
        List<Answer> sorted = answers.stream()
                .sorted(Comparator.comparingDouble(Answer::confidence)
                        .reversed()
                        .thenComparing(Answer::id))
                .toList();
        List<Point> points = new ArrayList<>();
        int wrong = 0;
        double area = 0;
        for (int i = 0; i < sorted.size(); i++) {
            wrong += sorted.get(i).right() ? 0 : 1;
            double risk = (double) wrong / (i + 1);
            area += risk / sorted.size();
            boolean last = i + 1 == sorted.size();
            if (last || (i + 1) * MOST_POINTS / sorted.size() > i * MOST_POINTS / sorted.size()) {
                points.add(
                        new Point((i + 1.0) / sorted.size(), risk, sorted.get(i).confidence()));
            }
        }
        return new RiskCoverage(points, area);
    }

    /** The largest coverage up to which the risk is at most this. */
    public double coverageAt(double risk) {
        return points.stream()
                .filter(p -> p.risk() <= risk)
                .mapToDouble(Point::coverage)
                .max()
                .orElse(0);
    }
}
