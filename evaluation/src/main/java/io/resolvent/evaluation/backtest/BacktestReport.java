package io.resolvent.evaluation.backtest;

import io.resolvent.evaluation.report.Page;
import io.resolvent.evaluation.report.RiskCoverage;
import io.resolvent.evaluation.report.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code report.json}. Right means: the intent is the ticket's own label; only labelled tickets count.
 *
 * @param decisions share of all tickets by decision
 * @param autoRight of the labelled tickets that would have been resolved
 * @param perIntent by the intent that was found, the most frequent first
 * @param mistakes would have been resolved with another intent than the label, the surest first
 * @param stepMillis mean time of each step
 * @param skipped records that could not be read
 */
public record BacktestReport(
        int tickets,
        String bound,
        double alpha,
        double delta,
        boolean asOf,
        long seed,
        Map<String, Share> decisions,
        Share autoRight,
        RiskCoverage riskCoverage,
        List<PerIntent> perIntent,
        List<Mistake> mistakes,
        Map<String, Integer> reasons,
        Map<String, Double> stepMillis,
        double ticketsPerSecond,
        List<String> skipped) {

    private static final int SHOWN = 10;

    public record PerIntent(String intent, int tickets, Share resolved, Share resolvedRight) {}

    public record Mistake(String id, String question, String said, String label, double confidence) {}

    String text() {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%,d tickets decided, %.1f a second", tickets, ticketsPerSecond));
        decisions.forEach((word, share) -> text.append(String.format(Locale.ROOT, "%n  %-13s %s", word, share.text())));
        text.append(String.format(Locale.ROOT, "%n  of those resolved, right: %s", autoRight.text()));
        skipped.stream()
                .limit(SHOWN)
                .forEach(record -> text.append(String.format(Locale.ROOT, "%n  left out %s", record)));
        if (skipped.size() > SHOWN) {
            text.append(String.format(Locale.ROOT, "%n  and %d more left out", skipped.size() - SHOWN));
        }
        return text.toString();
    }

    Page page() {
        List<Page.Figure> figures = new ArrayList<>();
        figures.add(new Page.Figure("Tickets", String.format(Locale.ROOT, "%,d", tickets)));
        decisions.forEach((word, share) -> figures.add(new Page.Figure(words(word), share.text())));
        figures.add(new Page.Figure("Right, of those resolved", autoRight.text()));
        figures.add(new Page.Figure(
                "Bound",
                String.format(
                        Locale.ROOT,
                        "%s: at most %.0f %% wrong, with %.0f %% confidence",
                        bound,
                        alpha * 100,
                        (1 - delta) * 100)));
        return new Page(
                "Back-test",
                asOf ? "Each ticket saw only what was known when it came in." : "All of the history was known.",
                figures,
                riskCoverage.points().isEmpty() ? Optional.empty() : Optional.of(riskCoverage),
                alpha,
                List.of(intents(), worst(), why(), times(), leftOut()));
    }

    private Page.Table intents() {
        return new Page.Table(
                "By intent",
                "By the intent that was found; right where the ticket has a label.",
                List.of("Intent", "Tickets", "Resolved", "Right, of those resolved"),
                perIntent.stream()
                        .map(p -> List.of(
                                p.intent(),
                                String.valueOf(p.tickets()),
                                p.resolved().text(),
                                p.resolvedRight().text()))
                        .toList());
    }

    private Page.Table worst() {
        return new Page.Table(
                "Worst mistakes",
                "Would have been resolved with another intent than the label.",
                List.of("Ticket", "Question", "Taken for", "Label", "Confidence"),
                mistakes.stream()
                        .map(m -> List.of(
                                m.id(),
                                m.question(),
                                m.said(),
                                m.label(),
                                String.format(Locale.ROOT, "%.3f", m.confidence())))
                        .toList());
    }

    private Page.Table why() {
        return new Page.Table(
                "Why",
                "How often each reason was given.",
                List.of("Reason", "Tickets"),
                reasons.entrySet().stream()
                        .map(e -> List.of(e.getKey(), String.valueOf(e.getValue())))
                        .toList());
    }

    private Page.Table times() {
        return new Page.Table(
                "Time",
                "Mean of each step, milliseconds.",
                List.of("Step", "Milliseconds"),
                stepMillis.entrySet().stream()
                        .map(e -> List.of(e.getKey(), String.format(Locale.ROOT, "%.2f", e.getValue())))
                        .toList());
    }

    private Page.Table leftOut() {
        return new Page.Table(
                "Left out",
                "Records that could not be read.",
                List.of("Record"),
                skipped.stream().map(List::of).toList());
    }

    private static String words(String word) {
        return switch (word) {
            case "auto_resolve" -> "Resolved";
            case "suggest" -> "Draft for a person";
            case "hand_off" -> "Handed off";
            default -> "Left alone";
        };
    }
}
