package io.resolvent.evaluation.pii;

import io.resolvent.evaluation.report.Share;
import java.util.Locale;
import java.util.Map;

/**
 * What was found in one file, or in all.
 *
 * @param recall of the 14 types that a support desk must mask
 * @param structured recall of the same without names and addresses
 * @param precision share of finds that match any marked span, whatever its type
 * @param leaked share of the marked characters of the 14 types that are still there
 * @param damage share of the unmarked characters that were masked
 * @param recallByType by marked type
 * @param precisionByKind by kind of find
 */
record PiiScore(
        String name,
        int texts,
        Share recall,
        Share structured,
        Share precision,
        double f1,
        double f2,
        double leaked,
        double damage,
        Map<String, Share> recallByType,
        Map<String, Share> precisionByKind) {

    String text() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %,d texts%n  recall     %s%n  structured %s%n  precision  %s%n"
                        + "  F1 %.3f, F2 %.3f, leaked characters %.2f %%, damage %.2f %%",
                name,
                texts,
                recall.text(),
                structured.text(),
                precision.text(),
                f1,
                f2,
                100 * leaked,
                100 * damage));
        recallByType.forEach(
                (type, share) -> text.append(String.format(Locale.ROOT, "%n    %-26s %s", type, share.text())));
        return text.toString();
    }
}
