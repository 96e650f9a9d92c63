package io.resolvent.agent.console;

import io.resolvent.agent.console.StoryView.LineView;
import io.resolvent.agent.console.StoryView.Part;
import java.util.ArrayList;
import java.util.List;

/** Reads the few marks of a note (strong words, quotes, items) so that it can be shown without them. Pure. */
final class NoteLines {

    private NoteLines() {}

    /** The note's lines that are not blank. */
    static List<LineView> of(String markdown) {
        return markdown.lines()
                .filter(line -> !line.isBlank())
                .map(NoteLines::line)
                .toList();
    }

    /** Its first paragraph. */
    static List<LineView> first(String markdown) {
        int end = markdown.indexOf("\n\n");
        return of(end < 0 ? markdown : markdown.substring(0, end));
    }

    private static LineView line(String line) {
        if (line.startsWith(">")) {
            return new LineView("quote", parts(line.substring(1).strip()));
        }
        return line.startsWith("- ")
                ? new LineView("item", parts(line.substring(2)))
                : new LineView("plain", parts(line));
    }

    /** A backslash makes the next character an ordinary one; two stars begin and end strong words. */
    private static List<Part> parts(String line) {
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean strong = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                text.append(line.charAt(++i));
            } else if (line.startsWith("**", i)) {
                add(parts, text, strong);
                strong = !strong;
                i++;
            } else {
                text.append(c);
            }
        }
        add(parts, text, strong);
        return parts;
    }

    private static void add(List<Part> parts, StringBuilder text, boolean strong) {
        if (!text.isEmpty()) {
            parts.add(new Part(text.toString(), strong));
            text.setLength(0);
        }
    }
}
