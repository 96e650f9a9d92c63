package io.resolvent.evaluation.decisions;

import io.resolvent.agent.config.AutonomySection;
import io.resolvent.evaluation.report.Drawings;
import io.resolvent.evaluation.report.Page;
import io.resolvent.evaluation.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code report.json} of the decisions.
 *
 * @param broken what is worse than the gate allows; empty when it is kept
 */
record DecisionsReport(
        AutonomySection.Bound bound, double alpha, double delta, List<HalfScore> scores, List<String> broken) {

    private static final int QUESTION_LIMIT = 100;
    private static final String TALLY_LINE = "%n  %-18s %7s %8s %6s %10s %5s %8s %9s %6s";

    DecisionsReport {
        scores = List.copyOf(scores);
        broken = List.copyOf(broken);
    }

    boolean isKept() {
        return broken.isEmpty();
    }

    static String title(HalfScore score) {
        return word(score.set()) + ", " + word(score.history()) + " history, " + word(score.half()) + " half";
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (HalfScore score : scores) {
            text.append(title(score)).append(", bound ").append(word(bound));
            figures(score).forEach(f -> text.append(String.format(Locale.ROOT, "%n  %-46s %s", f.name(), f.value())));
            named(text, score, HalfScore.Wrong.WRONG_AUTO);
            named(text, score, HalfScore.Wrong.FORBIDDEN_TEXT);
            text.append(String.format(
                    Locale.ROOT,
                    TALLY_LINE,
                    "category",
                    "tickets",
                    "allowed",
                    "wrong",
                    "forbidden",
                    "auto",
                    "suggest",
                    "hand off",
                    "alone"));
            score.categories().forEach((category, tally) -> text.append(line(category, tally)));
            text.append(System.lineSeparator()).append(System.lineSeparator());
        }
        text.append(isKept() ? "gate: kept" : "gate: broken");
        broken.forEach(what -> text.append(System.lineSeparator()).append("  ").append(what));
        return text.toString();
    }

    Page page() {
        List<Page.Figure> figures = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        figures.add(new Page.Figure("Gate", isKept() ? "kept" : String.join("; ", broken)));
        for (HalfScore score : scores) {
            figures(score).forEach(f -> figures.add(new Page.Figure(title(score) + ": " + f.name(), f.value())));
            sections.add(DecisionsTables.categories(score));
            sections.addAll(DecisionsTables.mistakes(score));
            sections.add(Drawings.riskCoverage(score.ready().curve(), alpha, Optional.empty()));
        }
        return new Page(
                "Decisions",
                "Decided as in a back-test with bound " + word(bound)
                        + "; mistakes of the test half are counted and not named.",
                Optional.empty(),
                figures,
                sections,
                List.of());
    }

    private static List<Page.Figure> figures(HalfScore score) {
        Tally all = score.all();
        return List.of(
                new Page.Figure("tickets", String.format(Locale.ROOT, "%,d", all.tickets())),
                new Page.Figure("wrong auto-resolutions", count(all.wrongAuto(), score.where(Tally::wrongAuto))),
                new Page.Figure("forbidden text in public", count(all.forbidden(), score.where(Tally::forbidden))),
                new Page.Figure("hand-offs found", all.handOffs().text()),
                new Page.Figure("  where nothing else will do", all.urgent().text()),
                new Page.Figure(
                        "plain questions resolved with the right source",
                        all.plain().text()),
                new Page.Figure("left alone rightly", all.ignored().text()),
                new Page.Figure("an allowed decision", all.allowed().text()),
                new Page.Figure(
                        "replies that only the bound keeps back", score.ready().text()));
    }

    private static String count(int count, Map<String, Integer> byCategory) {
        return byCategory.isEmpty()
                ? String.valueOf(count)
                : count + " ("
                        + byCategory.entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .collect(Collectors.joining(", "))
                        + ")";
    }

    private static void named(StringBuilder text, HalfScore score, HalfScore.Wrong wrong) {
        for (HalfScore.Mistake mistake : score.named(wrong)) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n    %s: %s %s: %s -> %s",
                    wrong.words(),
                    mistake.id(),
                    mistake.category(),
                    oneLine(mistake.question()),
                    oneLine(mistake.sent())));
        }
    }

    private static String line(String category, Tally tally) {
        return String.format(
                Locale.ROOT,
                TALLY_LINE,
                category,
                tally.tickets(),
                tally.allowed().count(),
                tally.wrongAuto(),
                tally.forbidden(),
                tally.decisions().get("auto_resolve"),
                tally.decisions().get("suggest"),
                tally.decisions().get("hand_off"),
                tally.decisions().get("abstain"));
    }

    private static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= QUESTION_LIMIT ? line : line.substring(0, QUESTION_LIMIT) + "…";
    }

    private static String word(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
