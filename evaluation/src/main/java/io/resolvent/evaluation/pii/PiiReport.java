package io.resolvent.evaluation.pii;

import io.resolvent.evaluation.report.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was measured.
 *
 * @param characters read in all
 * @param files each on its own
 * @param all files together
 * @param mistakes the first of them, missed and masked for nothing
 */
record PiiReport(long characters, PiiScore all, List<PiiScore> files, List<Mistake> mistakes) {

    /** @param what {@code missed} or {@code masked} */
    record Mistake(String id, String what, String type, String before, String piece, String after) {}

    PiiReport {
        files = List.copyOf(files);
        mistakes = List.copyOf(mistakes);
    }

    String text() {
        return files.stream().map(PiiScore::text).collect(Collectors.joining(System.lineSeparator()));
    }

    Page page() {
        List<Page.Table> tables = new ArrayList<>();
        for (PiiScore file : files) {
            tables.add(
                    table(file.name() + ": found", "Share of the marked spans that were found.", file.recallByType()));
            tables.add(table(
                    file.name() + ": right", "Share of the finds that match a marked span.", file.precisionByKind()));
        }
        tables.add(new Page.Table(
                "Mistakes",
                "Missed personal data, and text that was masked for nothing.",
                List.of("text", "what", "type", "before", "piece", "after"),
                mistakes.stream()
                        .map(m -> List.of(m.id(), m.what(), m.type(), m.before(), m.piece(), m.after()))
                        .toList()));
        return new Page(
                "Personal data",
                all.texts() + " texts; intervals of 95 %",
                List.of(
                        new Page.Figure("Recall of 14 types", all.recall().text()),
                        new Page.Figure(
                                "Recall without names and addresses",
                                all.structured().text()),
                        new Page.Figure("Precision", all.precision().text()),
                        new Page.Figure("F1, F2", String.format(Locale.ROOT, "%.3f, %.3f", all.f1(), all.f2())),
                        new Page.Figure(
                                "Leaked characters, damage",
                                String.format(
                                        Locale.ROOT, "%.2f %%, %.2f %%", 100 * all.leaked(), 100 * all.damage()))),
                Optional.empty(),
                0,
                tables);
    }

    private static Page.Table table(
            String title, String note, Map<String, io.resolvent.evaluation.report.Share> shares) {
        return new Page.Table(
                title,
                note,
                List.of("type", "share"),
                shares.entrySet().stream()
                        .map(e -> List.of(e.getKey(), e.getValue().text()))
                        .toList());
    }
}
