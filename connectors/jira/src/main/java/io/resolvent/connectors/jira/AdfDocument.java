package io.resolvent.connectors.jira;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a document in Atlassian's format that shows exactly this plain text: paragraphs, lines, and addresses as links.
 * Nothing in the text is read as markup, so it can neither mention people nor draw in pictures.
 */
final class AdfDocument {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]]");

    private AdfDocument() {}

    static Map<String, Object> of(String plain) {
        List<Object> paragraphs = new ArrayList<>();
        for (String paragraph : plain.strip().replace("\r\n", "\n").split("\\n{2,}")) {
            paragraphs.add(Map.of("type", "paragraph", "content", lines(paragraph)));
        }
        return Map.of("type", "doc", "version", 1, "content", paragraphs);
    }

    private static List<Object> lines(String paragraph) {
        List<Object> inline = new ArrayList<>();
        boolean first = true;
        for (String line : paragraph.split("\n", -1)) {
            if (!first) {
                inline.add(Map.of("type", "hardBreak"));
            }
            words(line, inline);
            first = false;
        }
        return inline;
    }

    private static void words(String line, List<Object> inline) {
        Matcher address = ADDRESS.matcher(line);
        int at = 0;
        while (address.find()) {
            text(line.substring(at, address.start()), inline);
            inline.add(Map.of(
                    "type",
                    "text",
                    "text",
                    address.group(),
                    "marks",
                    List.of(Map.of("type", "link", "attrs", Map.of("href", address.group())))));
            at = address.end();
        }
        text(line.substring(at), inline);
    }

    /** The format has no empty text. */
    private static void text(String words, List<Object> inline) {
        if (!words.isEmpty()) {
            inline.add(Map.of("type", "text", "text", words));
        }
    }
}
