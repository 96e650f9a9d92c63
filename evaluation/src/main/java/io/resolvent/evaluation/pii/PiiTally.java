package io.resolvent.evaluation.pii;

import io.resolvent.evaluation.report.Share;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts finds against marks. Not thread-safe. */
final class PiiTally {

    /** Types that a support desk must mask; other marked types are counted apart. */
    private static final Set<String> WANTED = Set.of(
            "PERSON",
            "STREET_ADDRESS",
            "EMAIL_ADDRESS",
            "PHONE_NUMBER",
            "CREDIT_CARD",
            "IBAN_CODE",
            "US_SSN",
            "UK_NINO",
            "PASSPORT",
            "DATE_OF_BIRTH",
            "IP_ADDRESS",
            "MAC_ADDRESS",
            "SECRET",
            "PASSWORD");
    /** Types without a structure of their own: what remains of the wanted is structured. */
    private static final Set<String> UNSTRUCTURED = Set.of("PERSON", "STREET_ADDRESS");

    private final Map<String, int[]> byType = new TreeMap<>();
    private final Map<String, int[]> byKind = new TreeMap<>();
    private long marked;
    private long leaked;
    private long plain;
    private long damaged;
    private int texts;

    void add(MarkedText text, List<Mark> found) {
        texts++;
        List<Mark> marks = text.marks();
        for (Mark mark : marks) {
            count(byType, mark.type(), found.stream().anyMatch(mark::matches));
        }
        for (Mark find : found) {
            boolean right = marks.stream().anyMatch(find::matches);
            if (right || text.onlyType().isEmpty()) {
                count(byKind, find.type(), right);
            }
        }
        characters(text, found);
    }

    private static void count(Map<String, int[]> counts, String name, boolean right) {
        int[] count = counts.computeIfAbsent(name, key -> new int[2]);
        count[0] += right ? 1 : 0;
        count[1]++;
    }

    private void characters(MarkedText text, List<Mark> found) {
        BitSet mark = new BitSet();
        text.marks().stream()
                .filter(m -> WANTED.contains(m.type()) || !text.onlyType().isEmpty())
                .forEach(m -> mark.set(m.start(), m.end()));
        BitSet any = new BitSet();
        text.marks().forEach(m -> any.set(m.start(), m.end()));
        BitSet masked = new BitSet();
        found.forEach(m -> masked.set(m.start(), m.end()));
        marked += mark.cardinality();
        mark.andNot(masked);
        leaked += mark.cardinality();
        if (text.onlyType().isEmpty()) {
            plain += text.length() - any.cardinality();
            masked.andNot(any);
            damaged += masked.cardinality();
        }
    }

    PiiScore score(String name) {
        Share recall = sum(byType, WANTED::contains);
        Share precision = sum(byKind, kind -> true);
        return new PiiScore(
                name,
                texts,
                recall,
                sum(byType, type -> WANTED.contains(type) && !UNSTRUCTURED.contains(type)),
                precision,
                f(recall.value(), precision.value(), 1),
                f(recall.value(), precision.value(), 2),
                share(leaked, marked),
                share(damaged, plain),
                shares(byType),
                shares(byKind));
    }

    private static Share sum(Map<String, int[]> counts, java.util.function.Predicate<String> which) {
        int right = 0;
        int all = 0;
        for (Map.Entry<String, int[]> entry : counts.entrySet()) {
            if (which.test(entry.getKey())) {
                right += entry.getValue()[0];
                all += entry.getValue()[1];
            }
        }
        return Share.of(right, all);
    }

    private static Map<String, Share> shares(Map<String, int[]> counts) {
        Map<String, Share> shares = new LinkedHashMap<>();
        counts.forEach((name, count) -> shares.put(name, Share.of(count[0], count[1])));
        return shares;
    }

    private static double share(long part, long all) {
        return all == 0 ? 0 : (double) part / all;
    }

    /** The F measure that weighs recall {@code beta} squared times as much as precision (van Rijsbergen 1979). */
    private static double f(double recall, double precision, double beta) {
        double weight = beta * beta;
        double below = weight * precision + recall;
        return below == 0 ? 0 : (1 + weight) * precision * recall / below;
    }
}
