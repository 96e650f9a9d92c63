package io.resolvent.ingestion.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.ingestion.SharedSets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Replies with quotations and signatures, and what must be left of them. */
final class TrimmedRepliesTest {

    @Test
    void mostRepliesAreTrimmedToTheAuthorsOwnWords() {
        List<JsonNode> lines = SharedSets.lines("attacks/reply-trim.jsonl.gz");
        List<String> wrong = new ArrayList<>();
        for (JsonNode line : lines) {
            String expected = collapsed(line.get("expected").get("trimmed").asString());
            boolean mail = line.has("base64");
            String own = collapsed(ReplyTrimmer.ownWords(
                    mail ? firstText(line) : line.get("text").asString()));
            if (mail ? !own.startsWith(expected) : !own.equals(expected)) {
                wrong.add(line.get("id").asString() + " gave: " + own);
            }
        }
        wrong.forEach(System.out::println);
        System.out.printf("reply-trim right %d/%d%n", lines.size() - wrong.size(), lines.size());
        assertThat(wrong).hasSizeLessThanOrEqualTo(2);
    }

    private static String collapsed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The first text part of a mail with unencoded parts. */
    private static String firstText(JsonNode line) {
        String mail = new String(Base64.getDecoder().decode(line.get("base64").asString()), StandardCharsets.UTF_8);
        int body = mail.indexOf("\n\n") + 2;
        if (mail.contains("multipart/")) {
            int part = mail.indexOf("\n--", body - 2);
            body = mail.indexOf("\n\n", mail.indexOf("text/plain", part)) + 2;
            return mail.substring(
                    body,
                    mail.indexOf(
                            "\n--",
                            mail.indexOf("\n--", body) < 0
                                    ? body
                                    : mail.lastIndexOf("\n--", mail.indexOf("text/html", body))));
        }
        return mail.substring(body);
    }
}
