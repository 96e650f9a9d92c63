package io.resolvent.connectors.teams;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.http.ChatText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A notification as an Adaptive Card. Its words stand in text runs, which know no Markdown; Markdown is only what this class
 * makes of the links below. The card mentions nobody, because it names no entities to mention.
 */
record TeamsCard(Action.Notify notice) {

    /** Teams takes messages up to 28 KB; the rest is for what it adds. */
    static final int MOST_BYTES = 24 * 1024;

    private static final int LONGEST = 6_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the workflow is sent, small enough for Teams. */
    Map<String, Object> envelope() {
        int most = LONGEST;
        Map<String, Object> envelope = envelope(most);
        while (size(envelope) > MOST_BYTES && most > 100) {
            most /= 2;
            envelope = envelope(most);
        }
        return envelope;
    }

    private Map<String, Object> envelope(int most) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("type", "AdaptiveCard");
        card.put("version", "1.4");
        card.put("body", body(ChatText.cut(ChatText.quiet(notice.text()), most)));
        Map<String, Object> attachment = new LinkedHashMap<>();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
        attachment.put("content", card);
        return Map.of("type", "message", "attachments", List.of(attachment));
    }

    private List<Map<String, Object>> body(String words) {
        List<Map<String, Object>> body = new ArrayList<>();
        words.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> body.add(Map.of(
                        "type",
                        "RichTextBlock",
                        "inlines",
                        List.of(Map.of("type", "TextRun", "text", line.replace("{{", "{ {"))))));
        if (!notice.links().isEmpty()) {
            String links = notice.links().stream().map(TeamsCard::markdown).collect(Collectors.joining("  "));
            body.add(Map.of("type", "TextBlock", "wrap", true, "text", links));
        }
        return body;
    }

    private static String markdown(Action.Link link) {
        String label = ChatText.quiet(link.label()).replaceAll("[\\[\\]()*_\\\\`~{}<>]", " ");
        String target = link.target().toASCIIString().replace("(", "%28").replace(")", "%29");
        return "[" + label + "](" + target + ")";
    }

    private static int size(Map<String, Object> envelope) {
        return JSON.writeValueAsString(envelope).getBytes(StandardCharsets.UTF_8).length;
    }
}
