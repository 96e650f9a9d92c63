package io.resolvent.evaluation.backtest;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came out.
 *
 * @param decisions how many tickets by decision
 * @param wrongAuto auto-resolved with another intent than the label; only counted where tickets are labelled
 * @param labelled tickets with a label
 * @param skipped records that could not be read, one line each
 * @param secondsPerTicket wall time
 */
record BacktestSummary(
        int tickets,
        Map<String, Integer> decisions,
        int wrongAuto,
        int labelledAuto,
        int labelled,
        List<String> skipped,
        double secondsPerTicket) {

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%,d tickets decided, %.1f ms each", tickets, secondsPerTicket * 1000));
        decisions.forEach((word, count) -> text.append(String.format(
                Locale.ROOT, "%n  %-13s %6d  %5.1f %%", word, count, 100.0 * count / Math.max(1, tickets))));
        if (labelledAuto > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n  auto-resolved with another intent than the label: %d of %d (%.1f %%)",
                    wrongAuto,
                    labelledAuto,
                    100.0 * wrongAuto / labelledAuto));
        }
        if (!skipped.isEmpty()) {
            text.append(String.format(
                    Locale.ROOT, "%n  %d records left out, the first: %s", skipped.size(), skipped.getFirst()));
        }
        return text.toString();
    }
}
