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
        List<Section> sections = new ArrayList<>();
        sections.add(sideBySide());
        for (HalfScore score : scores) {
            sections.add(DecisionsTables.categories(score));
            sections.addAll(DecisionsTables.mistakes(score));
            sections.add(Drawings.riskCoverage(score.ready().curve(), alpha, Optional.empty()));
        }
        return new Page(
                "Decisions",
                "Decided as in a back-test with bound " + word(bound)
                        + "; mistakes of the test half are counted and not named.",
                Optional.of(headline()),
                List.of(),
                sections,
                List.of());
    }

    private Page.Headline headline() {
        int wrong = scores.stream().mapToInt(score -> score.all().wrongAuto()).sum();
        int forbidden =
                scores.stream().mapToInt(score -> score.all().forbidden()).sum();
        int tickets = scores.stream().mapToInt(score -> score.all().tickets()).sum();
        return new Page.Headline(
                String.format(
                        Locale.ROOT,
                        "Of %,d tickets, %,d were answered that belong to people, and %,d replies said what no customer may read.",
                        tickets,
                        wrong,
                        forbidden),
                isKept() ? "The gate is kept." : "The gate is broken: " + String.join("; ", broken) + ".");
    }

    /** A row a figure, a column a half. */
    private Page.Table sideBySide() {
        List<List<Page.Figure>> columns =
                scores.stream().map(DecisionsReport::figures).toList();
        List<String> head = new ArrayList<>(List.of(""));
        scores.forEach(score -> head.add(title(score)));
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < (columns.isEmpty() ? 0 : columns.getFirst().size()); row++) {
            List<String> cells =
                    new ArrayList<>(List.of(columns.getFirst().get(row).name()));
            for (List<Page.Figure> column : columns) {
                cells.add(column.get(row).value());
            }
            rows.add(List.copyOf(cells));
        }
        return new Page.Table("In short", "Shares with their 95 % intervals.", List.copyOf(head), rows);
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
