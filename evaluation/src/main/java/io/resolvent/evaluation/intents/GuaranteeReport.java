package io.resolvent.evaluation.intents;

import io.resolvent.evaluation.report.Page;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How often the promise was kept.
 *
 * @param splits of each kind
 * @param results one for each mix of tickets
 */
record GuaranteeReport(int splits, long seed, double alpha, double delta, List<Splits.Result> results) {

    GuaranteeReport {
        results = List.copyOf(results);
    }

    String text() {
        return promise()
                + System.lineSeparator()
                + results.stream().map(Splits.Result::text).collect(Collectors.joining(System.lineSeparator()));
    }

    Page page() {
        return new Page(
                "The promise of the bound",
                promise(),
                List.of(),
                Optional.empty(),
                alpha,
                List.of(new Page.Table(
                        "Splits",
                        "The bound is proven on one random half and held against the other. \"Intents nobody knows\" are taken "
                                + "out of the first half; shares are of the incoming tickets.",
                        List.of("mix", "kept", "accepted", "of these wrong", "worst split", "auto without proof"),
                        results.stream().map(GuaranteeReport::row).toList())));
    }

    private String promise() {
        return String.format(
                Locale.ROOT,
                "%d splits each, seed %d: at most %.1f %% wrong, to be kept in %.0f %% of splits",
                splits,
                seed,
                100 * alpha,
                100 * (1 - delta));
    }

    private static List<String> row(Splits.Result result) {
        return List.of(
                result.mix(),
                percent((double) result.kept() / result.splits()),
                percent(result.accepted()),
                percent(result.wrong()),
                percent(result.worst()),
                String.valueOf(result.unproven()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
