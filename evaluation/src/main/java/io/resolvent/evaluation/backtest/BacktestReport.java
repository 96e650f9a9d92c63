package io.resolvent.evaluation.backtest;

import io.resolvent.evaluation.report.Reliability;
import io.resolvent.evaluation.report.RiskCoverage;
import io.resolvent.evaluation.report.Share;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code report.json}. Right means that everything the ticket's labels name fits: the intent, the macro that was used, a
 * document that answers it; only tickets with labels count.
 *
 * @param steps how often it learned
 * @param forecast what to switch on, and what it would have brought
 * @param decisions share of all tickets by decision
 * @param judged tickets whose labels say what is right
 * @param judgedByIntentAlone of these, those whose labels name no answer, so that only the intent was compared
 * @param autoRight of the judged tickets that would have been resolved
 * @param leaks of all replies, sent or drafted, those that repeat an internal document
 * @param riskCoverage over all judged tickets: those without a reply come last
 * @param reliability over judged tickets with a reply
 * @param mistakes the worst, those that would have been sent first
 * @param reasons why tickets were not resolved, by how often
 * @param stepMillis mean time of each step
 * @param slowMillis the time that one in twenty tickets exceeds, by step
 * @param learning each time it learned
 * @param undatedDocuments with {@code asOf}, documents that do not say since when they are known
 * @param versions fingerprints of what decided
 * @param skipped records that could not be read
 */
public record BacktestReport(
        int tickets,
        String bound,
        double alpha,
        double delta,
        boolean asOf,
        int steps,
        long seed,
        Forecast forecast,
        Map<String, Share> decisions,
        int judged,
        int judgedByIntentAlone,
        Share autoRight,
        Share leaks,
        RiskCoverage riskCoverage,
        Reliability reliability,
        List<Mistakes.Mistake> mistakes,
        Map<String, Integer> reasons,
        Map<String, Double> stepMillis,
        Map<String, Double> slowMillis,
        List<LearningStep> learning,
        int undatedDocuments,
        Map<String, String> versions,
        double prepareSeconds,
        double learnSeconds,
        double decideSeconds,
        double seconds,
        double ticketsPerSecond,
        List<String> skipped) {

    private static final int SHOWN = 10;

    /** The forecast as a sentence. */
    String claim() {
        if (forecast.resolved().count() == 0) {
            return String.format(
                    Locale.ROOT,
                    "Nothing can be switched to auto yet; %s of the tickets would have had a draft to send.",
                    percent(forecast.drafted()));
        }
        String resolved = String.format(
                Locale.ROOT,
                "%s you would have resolved %s of these tickets",
                condition(),
                percent(forecast.resolved()));
        return forecast.wrong().of() == 0
                ? resolved + "; how many of them wrong nobody can say, because their labels do not say what is right."
                : String.format(
                        Locale.ROOT,
                        "%s with at most %.1f %% of them wrong (%,d of %,d were).",
                        resolved,
                        100 * forecast.wrongAtMost(),
                        forecast.wrong().count(),
                        forecast.wrong().of());
    }

    private String condition() {
        int intents = forecast.switchOn().size();
        if (intents == 0) {
            return "On an estimated bound, with every intent on auto,";
        }
        return "Switch " + (intents == 1 ? "this intent" : "these " + intents + " intents") + " to auto and";
    }

    String text() {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%,d tickets decided, %.1f a second", tickets, ticketsPerSecond));
        decisions.forEach((word, share) -> text.append(String.format(Locale.ROOT, "%n  %-13s %s", word, share.text())));
        text.append(String.format(Locale.ROOT, "%n  of those resolved, right: %s", autoRight.text()));
        text.append(String.format(Locale.ROOT, "%n  replies with words of internal documents: %s", leaks.text()));
        text.append(String.format(Locale.ROOT, "%n%s", claim()));
        text.append(String.format(
                Locale.ROOT,
                "%nread and indexed in %.0f s, learned %d times in %.0f s, decided in %.0f s",
                prepareSeconds,
                learning.size(),
                learnSeconds,
                decideSeconds));
        skipped.stream()
                .limit(SHOWN)
                .forEach(record -> text.append(String.format(Locale.ROOT, "%n  left out %s", record)));
        if (skipped.size() > SHOWN) {
            text.append(String.format(Locale.ROOT, "%n  and %d more left out", skipped.size() - SHOWN));
        }
        return text.toString();
    }

    private static String percent(Share share) {
        return String.format(
                Locale.ROOT, "%.1f %% (%.1f to %.1f)", 100 * share.value(), 100 * share.low(), 100 * share.high());
    }
}
