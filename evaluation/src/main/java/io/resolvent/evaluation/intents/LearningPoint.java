package io.resolvent.evaluation.intents;

import io.resolvent.evaluation.report.Drawings;
import io.resolvent.evaluation.report.Page;
import io.resolvent.evaluation.report.Section;
import io.resolvent.evaluation.report.Share;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How well it goes after learning from so many resolved tickets, drawn at random from the history.
 *
 * @param tickets learned from
 * @param accuracy best intent right, in scope
 * @param accepted within the bound, of all tickets
 * @param acceptedRight right, of those accepted with a label
 */
record LearningPoint(int tickets, Share accuracy, Share accepted, Share acceptedRight) {

    private static final String TITLE = "Learning curve";

    String text() {
        return String.format(
                Locale.ROOT,
                "  after %,7d tickets  right %s; within the bound %s; of these right %s",
                tickets,
                accuracy.text(),
                accepted.text(),
                acceptedRight.text());
    }

    /** Chart and table; none for no points. */
    static List<Section> sections(List<LearningPoint> points) {
        if (points.isEmpty()) {
            return List.of();
        }
        return List.of(
                Drawings.learningCurve(
                        TITLE,
                        "Share of tickets within the bound, and of these right, by the number of resolved tickets"
                                + " learned from. The bound is proven anew at each point.",
                        List.of(
                                line("within the bound", points, LearningPoint::accepted),
                                line("of these right", points, LearningPoint::acceptedRight))),
                new Page.Table(
                        TITLE + " in figures",
                        "",
                        List.of("learned from", "right", "within the bound", "of these right"),
                        points.stream()
                                .map(p -> List.of(
                                        String.format(Locale.ROOT, "%,d", p.tickets()),
                                        p.accuracy().text(),
                                        p.accepted().text(),
                                        p.acceptedRight().text()))
                                .toList()));
    }

    private static Drawings.Line line(String name, List<LearningPoint> points, Function<LearningPoint, Share> share) {
        return new Drawings.Line(
                name,
                points.stream()
                        .map(p -> new Drawings.Line.Step(p.tickets(), share.apply(p)))
                        .toList());
    }
}
