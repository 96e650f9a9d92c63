package io.resolvent.evaluation.report;

import io.resolvent.evaluation.report.Plot.Axis;
import io.resolvent.evaluation.report.Plot.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** The charts of reports. */
public final class Drawings {

    private Drawings() {}

    /**
     * How wrong the surest answers are, by how many of them are taken.
     *
     * @param chosen what was really taken and how much of it was wrong; marked
     */
    public static Section riskCoverage(RiskCoverage curve, double alpha, Optional<RiskCoverage.Point> chosen) {
        double top = roundUp(Math.max(
                1.5 * alpha,
                curve.points().stream()
                        .mapToDouble(RiskCoverage.Point::risk)
                        .max()
                        .orElse(0)));
        Plot plot = new Plot(
                "Share of wrong answers by share of tickets answered",
                Axis.share("share of tickets answered, the surest first", 1),
                Axis.share("wrong", top));
        plot.line("bound", 0, alpha, 1, alpha);
        plot.label(new Spot(1, alpha), -4, -6, "end", String.format(Locale.ROOT, "bound: %.1f %% wrong", 100 * alpha));
        plot.path(
                "curve",
                curve.points().stream()
                        .map(p -> new Spot(p.coverage(), p.risk()))
                        .toList());
        chosen.ifPresent(at -> {
            Spot spot = new Spot(at.coverage(), at.risk());
            String words = String.format(
                    Locale.ROOT, "resolved: %.1f %%, wrong %.1f %%", 100 * at.coverage(), 100 * at.risk());
            plot.dot("chosen", spot, 6, words);
            boolean right = at.coverage() > 0.5;
            plot.label(spot, right ? -4 : 4, 22, right ? "end" : "start", words);
        });
        return new Section.Chart(
                "Risk by coverage",
                "Share of wrong answers among the surest ones; the dashed line is the bound. The further right the curve "
                        + "stays below it, the more could be resolved.",
                curve.points().isEmpty() ? "" : plot.svg());
    }

    /** What confidences are worth, with the number of answers behind each point. */
    public static Section reliability(Reliability reliability) {
        Plot plot =
                new Plot("Share of right answers by confidence", Axis.share("confidence", 1), Axis.share("right", 1));
        int most =
                reliability.bins().stream().mapToInt(b -> b.right().of()).max().orElse(1);
        for (Reliability.Bin bin : reliability.bins()) {
            plot.bar(
                    "count",
                    bin.from() + 0.01,
                    bin.to() - 0.01,
                    0.25 * bin.right().of() / most,
                    bin.right().of() + " answers");
        }
        plot.line("ideal", 0, 0, 1, 1);
        for (Reliability.Bin bin : reliability.bins()) {
            Share right = bin.right();
            plot.line("whisker", bin.confidence(), right.low(), bin.confidence(), right.high());
            plot.dot("point", new Spot(bin.confidence(), right.value()), 5, "right: " + right.text());
            plot.label(
                    new Spot((bin.from() + bin.to()) / 2, 0),
                    0,
                    -4,
                    "middle",
                    String.format(Locale.ROOT, "%,d", right.of()));
        }
        return new Section.Chart(
                "What a confidence is worth",
                String.format(
                        Locale.ROOT,
                        "Answers given with about this confidence, and how many were right (points, with 95 %% intervals); on "
                                + "the dashed line they are the same. The bars count the answers. Expected calibration error: %.3f.",
                        reliability.error()),
                reliability.bins().isEmpty() ? "" : plot.svg());
    }

    /**
     * One line on a learning curve.
     *
     * @param at number of resolved tickets learned from, and the share there, from left to right
     */
    public record Line(String name, List<Step> at) {

        /** @param share with its interval */
        public record Step(double tickets, Share share) {}

        public Line {
            at = List.copyOf(at);
        }
    }

    /**
     * How shares grow with the number of resolved tickets learned from: at most two lines, the first the one that should
     * rise.
     */
    public static Section learningCurve(String title, String note, List<Line> lines) {
        List<Line> drawn = lines.stream().filter(line -> !line.at().isEmpty()).toList();
        double most = drawn.stream()
                .flatMap(line -> line.at().stream())
                .mapToDouble(Line.Step::tickets)
                .max()
                .orElse(0);
        if (most == 0) {
            return new Section.Chart(title, note, "");
        }
        Plot plot = new Plot(title, Axis.count("resolved tickets learned from", most), Axis.share("share", 1));
        List<String> styles = List.of("curve", "second");
        for (int i = 0; i < Math.min(drawn.size(), styles.size()); i++) {
            draw(plot, drawn.get(i), styles.get(i));
        }
        return new Section.Chart(title, note, plot.svg());
    }

    /** The next share that four equal steps divide into round ones. */
    private static double roundUp(double share) {
        return DoubleStream.of(0.02, 0.04, 0.08, 0.12, 0.2, 0.4, 0.6, 0.8)
                .filter(round -> round >= share)
                .findFirst()
                .orElse(1);
    }

    private static void draw(Plot plot, Line line, String style) {
        List<Spot> low = new ArrayList<>();
        List<Spot> middle = new ArrayList<>();
        List<Spot> high = new ArrayList<>();
        for (Line.Step step : line.at()) {
            low.add(new Spot(step.tickets(), step.share().low()));
            middle.add(new Spot(step.tickets(), step.share().value()));
            high.add(new Spot(step.tickets(), step.share().high()));
        }
        plot.band(style + " band", low, high).path(style, middle);
        line.at()
                .forEach(step -> plot.dot(
                        style + " dot",
                        new Spot(step.tickets(), step.share().value()),
                        3.5,
                        step.share().text()));
        plot.label(middle.getLast(), -4, -9, "end", line.name());
    }
}
