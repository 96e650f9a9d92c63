package io.resolvent.evaluation.report;

import java.util.Locale;

/** Draws a risk-coverage curve as SVG: coverage to the right, risk upwards. Black on white, readable without colour. */
final class CurveDrawing {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 300;
    private static final int MARGIN = 48;

    private CurveDrawing() {}

    static String of(RiskCoverage curve, double alpha) {
        double top = Math.max(
                2 * alpha,
                curve.points().stream()
                                .mapToDouble(RiskCoverage.Point::risk)
                                .max()
                                .orElse(0)
                        * 1.1);
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Risk by coverage\" "
                        + "xmlns=\"http://www.w3.org/2000/svg\">",
                WIDTH,
                HEIGHT));
        for (int i = 0; i <= 4; i++) {
            double share = i / 4.0;
            svg.append(line(x(share), y(0, top), x(share), y(top, top), "grid"));
            svg.append(label(x(share), HEIGHT - 26, "middle", percent(share)));
            svg.append(line(x(0), y(share * top, top), x(1), y(share * top, top), "grid"));
            svg.append(label(MARGIN - 6, y(share * top, top) + 4, "end", percent(share * top)));
        }
        svg.append(line(x(0), y(alpha, top), x(1), y(alpha, top), "bound"));
        svg.append("<polyline class=\"curve\" points=\"");
        for (RiskCoverage.Point point : curve.points()) {
            svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.coverage()), y(point.risk(), top)));
        }
        svg.append("\"/>");
        svg.append(label(WIDTH / 2.0, HEIGHT - 6, "middle", "share of tickets answered"));
        return svg.append("</svg>").toString();
    }

    private static double x(double coverage) {
        return MARGIN + coverage * (WIDTH - 1.5 * MARGIN);
    }

    private static double y(double risk, double top) {
        return HEIGHT - MARGIN - risk / top * (HEIGHT - 1.4 * MARGIN);
    }

    private static String line(double x1, double y1, double x2, double y2, String kind) {
        return String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                kind,
                x1,
                y1,
                x2,
                y2);
    }

    private static String label(double x, double y, String anchor, String words) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, words);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
