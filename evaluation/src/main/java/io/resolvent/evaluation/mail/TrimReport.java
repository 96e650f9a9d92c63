package io.resolvent.evaluation.mail;

import io.resolvent.evaluation.report.Page;
import io.resolvent.evaluation.report.Share;
import java.util.List;
import java.util.Optional;

/**
 * What was measured, over the replies that say what must be left.
 *
 * @param right equal to what must be left but for white space; for a whole mail, beginning with it
 */
record TrimReport(int replies, Share right, List<Mistake> wrong) {

    record Mistake(String id, String expected, String given) {}

    TrimReport {
        wrong = List.copyOf(wrong);
    }

    String text() {
        return "trim: " + replies + " replies" + System.lineSeparator() + "  right  " + right.text();
    }

    Page page() {
        return new Page(
                "Reply trimming",
                replies + " replies; intervals of 95 %",
                List.of(new Page.Figure("Right", right.text())),
                Optional.empty(),
                0,
                List.of(new Page.Table(
                        "Mistakes",
                        "What must be left, and what was left.",
                        List.of("reply", "expected", "given"),
                        wrong.stream()
                                .map(m -> List.of(m.id(), m.expected(), m.given()))
                                .toList())));
    }
}
