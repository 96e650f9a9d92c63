package io.resolvent.evaluation.decisions;

import io.resolvent.evaluation.report.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The tables of the page about decisions. */
final class DecisionsTables {

    private static final Map<HalfScore.Wrong, String> NOTES = Map.of(
            HalfScore.Wrong.WRONG_AUTO, "Answered, though only a person may answer or nobody should.",
            HalfScore.Wrong.FORBIDDEN_TEXT, "The text for the customer says what must not be said.",
            HalfScore.Wrong.HAND_OFF_MISSED, "A person should have got it at once.",
            HalfScore.Wrong.PLAIN_NOT_ANSWERED, "Could have been answered at once, or was from another source.",
            HalfScore.Wrong.NOT_LEFT_ALONE, "Should have been left alone.",
            HalfScore.Wrong.NOT_ALLOWED, "Wanted a draft or a question back, and got neither.");

    private DecisionsTables() {}

    static Page.Table categories(HalfScore score) {
        return new Page.Table(
                DecisionsReport.title(score),
                "By category: allowed decisions, and how often each was taken.",
                List.of(
                        "Category",
                        "Tickets",
                        "Allowed",
                        "Wrong",
                        "Forbidden",
                        "Resolved",
                        "Draft",
                        "Handed off",
                        "Left alone"),
                score.categories().entrySet().stream()
                        .map(e -> row(e.getKey(), e.getValue()))
                        .toList());
    }

    /** Empty for the test half. */
    static List<Page.Table> mistakes(HalfScore score) {
        return Arrays.stream(HalfScore.Wrong.values())
                .filter(wrong -> !score.named(wrong).isEmpty())
                .map(wrong -> new Page.Table(
                        DecisionsReport.title(score) + ": " + wrong.words(),
                        NOTES.getOrDefault(wrong, ""),
                        List.of("Ticket", "Category", "Question", "Decision", "Reasons", "Sent"),
                        score.named(wrong).stream()
                                .map(m -> List.of(
                                        m.id(),
                                        m.category(),
                                        m.question(),
                                        m.decision(),
                                        String.join(", ", m.reasons()),
                                        m.sent()))
                                .toList()))
                .toList();
    }

    private static List<String> row(String category, Tally tally) {
        return List.of(
                category,
                String.valueOf(tally.tickets()),
                String.valueOf(tally.allowed().count()),
                String.valueOf(tally.wrongAuto()),
                String.valueOf(tally.forbidden()),
                String.valueOf(tally.decisions().get("auto_resolve")),
                String.valueOf(tally.decisions().get("suggest")),
                String.valueOf(tally.decisions().get("hand_off")),
                String.valueOf(tally.decisions().get("abstain")));
    }
}
