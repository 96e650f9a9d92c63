package io.resolvent.ingestion.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.ingestion.SharedSets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Span recall and precision on marked support messages; a find counts when it overlaps by half of the union. */
final class MarkedTicketsTest {

    private final Redactor redactor = Redactors.standard();
    private final Map<String, int[]> byType = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int finds;
    private int rightFinds;
    private long markedChars;
    private long leakedChars;
    private long plainChars;
    private long damagedChars;

    @Test
    void structuredPersonalDataInTicketsIsFound() {
        SharedSets.lines("pii/tickets.jsonl.gz").forEach(this::score);
        print("tickets");
        byType.forEach((type, counts) -> {
            assertThat(counts[0] / (double) counts[1])
                    .as("recall of %s", type)
                    .isGreaterThanOrEqualTo(type.equals("PERSON") ? 0.97 : 0.99);
        });
        assertThat(rightFinds / (double) finds).as("precision").isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void foreignSentencesAreScoredForInformation() {
        SharedSets.lines("pii/presidio-research-v2.jsonl.gz").forEach(this::score);
        print("presidio-research-v2");
        assertThat(recall("EMAIL_ADDRESS")).isGreaterThanOrEqualTo(0.95);
        assertThat(recall("IBAN_CODE")).isGreaterThanOrEqualTo(0.95);
        assertThat(recall("PERSON")).isGreaterThanOrEqualTo(0.94);
        assertThat(recall("STREET_ADDRESS")).isGreaterThanOrEqualTo(0.75);
        assertThat(rightFinds / (double) finds).as("precision").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void vectorsOfSingleRecognisersAreScoredForInformation() {
        SharedSets.lines("pii/presidio-vectors.jsonl.gz").forEach(this::score);
        print("presidio-vectors");
        assertThat(recall("IBAN_CODE")).isGreaterThanOrEqualTo(0.95);
    }

    private double recall(String type) {
        int[] counts = byType.getOrDefault(type, new int[] {0, 1});
        return counts[0] / (double) counts[1];
    }

    private void score(JsonNode line) {
        String text = line.get("text").asString();
        List<Redaction.Span> found = redactor.redact(text).spans();
        boolean[] masked = new boolean[text.length()];
        found.forEach(span -> java.util.Arrays.fill(masked, span.start(), span.end(), true));
        boolean[] marked = new boolean[text.length()];
        boolean[] matched = new boolean[found.size()];
        for (JsonNode span : line.get("expected").get("spans")) {
            int start = text.offsetByCodePoints(0, span.get("start").asInt());
            int end = text.offsetByCodePoints(0, span.get("end").asInt());
            java.util.Arrays.fill(marked, start, end, true);
            int[] counts = byType.computeIfAbsent(span.get("type").asString(), type -> new int[2]);
            counts[1]++;
            boolean hit = false;
            for (int i = 0; i < found.size(); i++) {
                if (overlaps(found.get(i), start, end)) {
                    matched[i] = true;
                    hit = true;
                }
            }
            counts[0] += hit ? 1 : 0;
            if (!hit) {
                wrong.add("missed " + span.get("type").asString() + ": " + show(text, start, end));
            }
        }
        for (int i = 0; i < found.size(); i++) {
            finds++;
            rightFinds += matched[i] ? 1 : 0;
            if (!matched[i]) {
                wrong.add("wrong " + found.get(i).kind() + ": "
                        + show(text, found.get(i).start(), found.get(i).end()));
            }
        }
        for (int i = 0; i < text.length(); i++) {
            markedChars += marked[i] ? 1 : 0;
            leakedChars += marked[i] && !masked[i] ? 1 : 0;
            plainChars += marked[i] ? 0 : 1;
            damagedChars += !marked[i] && masked[i] ? 1 : 0;
        }
    }

    private static boolean overlaps(Redaction.Span span, int start, int end) {
        int common = Math.min(span.end(), end) - Math.max(span.start(), start);
        int union = Math.max(span.end(), end) - Math.min(span.start(), start);
        return common * 2 >= union;
    }

    private static String show(String text, int start, int end) {
        return text.substring(Math.max(0, start - 30), start) + "⟦" + text.substring(start, end) + "⟧"
                + text.substring(end, Math.min(text.length(), end + 20));
    }

    private void print(String set) {
        if (Boolean.getBoolean("redaction.wrong")) {
            wrong.forEach(System.out::println);
        }
        byType.forEach((type, counts) -> System.out.printf("%s %s recall %d/%d%n", set, type, counts[0], counts[1]));
        System.out.printf(
                "%s precision %d/%d, leaked characters %.4f, damaged characters %.4f%n",
                set, rightFinds, finds, leakedChars / (double) markedChars, damagedChars / (double) plainChars);
    }
}
