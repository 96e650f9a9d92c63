package io.resolvent.connectors.jira;

import io.resolvent.connectors.http.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Turns a document in Atlassian's format into lines of text: headings, lists and quotations as in Markdown, a link's address
 * after its words. What is not known is read for the text in it.
 */
final class AdfText {

    private static final String PARAGRAPHS = "\n\n";

    private AdfText() {}

    /** Empty for no document. */
    static String of(JsonNode document) {
        return blocks(document, PARAGRAPHS)
                .replace('\u00a0', ' ')
                .replaceAll("\n{3,}", PARAGRAPHS)
                .strip();
    }

    private static String blocks(JsonNode parent, String between) {
        return texts(parent).filter(text -> !text.isBlank()).collect(Collectors.joining(between));
    }

    private static String inline(JsonNode parent) {
        return texts(parent).collect(Collectors.joining());
    }

    private static Stream<String> texts(JsonNode parent) {
        return parent.path("content").values().stream().map(AdfText::text);
    }

    private static String text(JsonNode node) {
        JsonNode attributes = node.path("attrs");
        return switch (Json.text(node, "type")) {
            case "text" -> linked(node);
            case "hardBreak" -> "\n";
            case "rule" -> "---";
            case "paragraph", "codeBlock", "caption" -> inline(node);
            case "heading" -> "#".repeat(Math.clamp(attributes.path("level").asInt(1), 1, 6)) + " " + inline(node);
            case "bulletList", "decisionList" -> list(node, index -> "- ");
            case "orderedList" -> {
                int from = attributes.path("order").asInt(1);
                yield list(node, index -> (from + index) + ". ");
            }
            case "taskList" -> blocks(node, "\n");
            case "taskItem" -> (Json.text(attributes, "state").equals("DONE") ? "[x] " : "[ ] ") + inline(node);
            case "decisionItem", "listItem", "tableCell", "tableHeader" -> item(node);
            case "blockquote" -> prefixed(blocks(node, PARAGRAPHS), "> ", "> ");
            case "table" -> blocks(node, "\n");
            case "tableRow" -> texts(node).collect(Collectors.joining(" | "));
            case "mention", "status", "placeholder" -> Json.text(attributes, "text");
            case "emoji" -> first(Json.text(attributes, "text"), Json.text(attributes, "shortName"));
            case "inlineCard", "blockCard", "embedCard" -> Json.text(attributes, "url");
            case "date" -> date(Json.text(attributes, "timestamp"));
            case "media", "mediaInline" -> file(Json.text(attributes, "alt"));
            case "expand", "nestedExpand" ->
                first(Json.text(attributes, "title"), "") + PARAGRAPHS + blocks(node, PARAGRAPHS);
            default -> isInline(node) ? inline(node) : blocks(node, PARAGRAPHS);
        };
    }

    private static boolean isInline(JsonNode node) {
        return Json.text(node.path("content").path(0), "type").equals("text");
    }

    /** An item may hold paragraphs, or text at once. */
    private static String item(JsonNode node) {
        return isInline(node) ? inline(node) : blocks(node, "\n");
    }

    private static String list(JsonNode node, IntFunction<String> mark) {
        List<String> items = texts(node).toList();
        return IntStream.range(0, items.size())
                .mapToObj(i -> prefixed(items.get(i), mark.apply(i), "  "))
                .collect(Collectors.joining("\n"));
    }

    private static String prefixed(String text, String first, String others) {
        return first + text.replace("\n", "\n" + others);
    }

    private static String linked(JsonNode node) {
        String words = Json.text(node, "text");
        return node.path("marks").values().stream()
                .filter(mark -> Json.text(mark, "type").equals("link"))
                .map(mark -> Json.text(mark.path("attrs"), "href"))
                .filter(address -> !address.isBlank() && !address.equals(words) && !address.equals("mailto:" + words))
                .findFirst()
                .map(address -> words + " (" + address + ")")
                .orElse(words);
    }

    private static String file(String name) {
        return name.isBlank() ? "" : "[" + name + "]";
    }

    private static String date(String milliseconds) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(milliseconds))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
        } catch (NumberFormatException | DateTimeException e) {
            return "";
        }
    }

    private static String first(String one, String other) {
        return one.isBlank() ? other : one;
    }
}
