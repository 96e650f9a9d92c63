package io.resolvent.agent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.SharedFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Prints right / all for each class of mail. */
final class MailClassFiguresTest {

    private final AutomaticMail automaticMail = AutomaticMail.standard(List.of("help@company.example"));

    @Test
    void noAutomaticMailIsAnsweredAndNearlyNoPersonIsStopped() {
        Map<String, int[]> figures = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (JsonNode line : SharedFiles.lines("attacks/mail-class.jsonl.gz")) {
            String expected = line.path("expected").path("class").asString();
            String raw =
                    new String(Base64.getDecoder().decode(line.path("base64").asString()), StandardCharsets.UTF_8);
            boolean human = expected.equals("human");
            boolean passed = classifiedAsHuman(raw);
            int[] figure = figures.computeIfAbsent(expected, key -> new int[2]);
            figure[1]++;
            if (human == passed) {
                figure[0]++;
            } else {
                wrong.add(expected + " " + line.path("id").asString() + " "
                        + line.path("source").asString());
            }
        }
        figures.forEach((name, figure) -> System.out.println("mail-class " + name + " " + figure[0] + "/" + figure[1]));
        wrong.forEach(name -> System.out.println("mail-class wrong: " + name));
        assertThat(wrong).isEmpty();
    }

    private boolean classifiedAsHuman(String raw) {
        String text = raw.replace("\r\n", "\n");
        int end = text.indexOf("\n\n");
        String head = end < 0 ? text : text.substring(0, end);
        String body = end < 0 ? "" : text.substring(end + 2);
        Map<String, String> headers = new TreeMap<>();
        for (String line : head.replaceAll("\n[ \t]+", " ").split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return automaticMail
                .classify(headers, headers.getOrDefault("subject", ""), body)
                .isEmpty();
    }
}
