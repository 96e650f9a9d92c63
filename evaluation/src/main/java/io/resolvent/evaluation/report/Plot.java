package io.resolvent.evaluation.report;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * A chart as SVG with a grid and labelled axes. Colours come from the page's style sheet by class, so it is readable on
 * light, dark and paper. Made mark by mark, the first at the back. Not thread-safe.
 */
final class Plot {

    private static final int WIDTH = 680;
    private static final int HEIGHT = 320;
    private static final int LEFT = 62;
    private static final int RIGHT = 18;
    private static final int TOP = 16;
    private static final int BOTTOM = 52;
    private static final int STEPS = 4;

    private final StringBuilder marks = new StringBuilder();
    private final String name;
    private final Axis across;
    private final Axis up;

    /** @param name what the chart shows, for those who cannot see it */
    Plot(String name, Axis across, Axis up) {
        this.name = name;
        this.across = across;
        this.up = up;
        for (int i = 0; i <= STEPS; i++) {
            double x = across.at(i / (double) STEPS);
            double y = up.at(i / (double) STEPS);
            line("grid", x, up.from(), x, up.to());
            line("grid", across.from(), y, across.to(), y);
            text("tick", x(x), HEIGHT - BOTTOM + 18, "middle", across.words().apply(x));
            text("tick", LEFT - 8, y(y) + 4, "end", up.words().apply(y));
        }
        text("axis", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, "middle", across.title());
    }

    /** @param words of a value, for its tick */
    record Axis(String title, double from, double to, DoubleFunction<String> words) {

        static Axis share(String title, double to) {
            return new Axis(title, 0, to, v -> String.format(Locale.ROOT, to < 0.2 ? "%.1f %%" : "%.0f %%", 100 * v));
        }

        static Axis count(String title, double to) {
            return new Axis(title, 0, to, v -> String.format(Locale.ROOT, "%,.0f", v));
        }

        double at(double share) {
            return from + share * (to - from);
        }
    }

    /** A place in the chart, in the units of the axes. */
    record Spot(double x, double y) {}

    Plot line(String style, double x1, double y1, double x2, double y2) {
        return add(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                style,
                x(x1),
                y(y1),
                x(x2),
                y(y2)));
    }

    Plot path(String style, List<Spot> spots) {
        return add(String.format(Locale.ROOT, "<polyline class=\"%s\" points=\"%s\"/>", style, points(spots)));
    }

    /** Between a lower and an upper line, both from left to right. */
    Plot band(String style, List<Spot> lower, List<Spot> upper) {
        return add(String.format(
                Locale.ROOT,
                "<polygon class=\"%s\" points=\"%s%s\"/>",
                style,
                points(lower),
                points(upper.reversed())));
    }

    /** @param hint shown when somebody points at it */
    Plot dot(String style, Spot at, double radius, String hint) {
        return add(String.format(
                Locale.ROOT,
                "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%s</title></circle>",
                style,
                x(at.x()),
                y(at.y()),
                radius,
                hint));
    }

    Plot bar(String style, double fromX, double toX, double height, String hint) {
        return add(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s</title></rect>",
                style,
                x(fromX),
                y(height),
                x(toX) - x(fromX),
                y(up.from()) - y(height),
                hint));
    }

    /** Words beside a place; {@code anchor} is start, middle or end. */
    Plot label(Spot at, double dx, double dy, String anchor, String words) {
        return text("label", x(at.x()) + dx, y(at.y()) + dy, anchor, words);
    }

    String svg() {
        return String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" xmlns=\"http://www.w3.org/2000/svg\">%s</svg>",
                WIDTH,
                HEIGHT,
                safe(name),
                marks);
    }

    private Plot text(String style, double x, double y, String anchor, String words) {
        return add(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                style,
                x,
                y,
                anchor,
                safe(words)));
    }

    private Plot add(String mark) {
        marks.append(mark);
        return this;
    }

    private String points(List<Spot> spots) {
        StringBuilder points = new StringBuilder();
        spots.forEach(s -> points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(s.x()), y(s.y()))));
        return points.toString();
    }

    private double x(double value) {
        double share = (value - across.from()) / (across.to() - across.from());
        return LEFT + Math.clamp(share, 0, 1) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        double share = (value - up.from()) / (up.to() - up.from());
        return HEIGHT - BOTTOM - Math.clamp(share, 0, 1) * (HEIGHT - TOP - BOTTOM);
    }

    private static String safe(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
