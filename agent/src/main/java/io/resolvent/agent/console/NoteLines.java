package io.resolvent.agent.console;

import io.resolvent.agent.console.StoryView.LineView;
import java.util.List;

/** Tells quotes and items in a note from its own words. Pure. */
final class NoteLines {

    private NoteLines() {}

    /** The note's lines that are not blank. */
    static List<LineView> of(String note) {
        return note.lines().filter(line -> !line.isBlank()).map(NoteLines::line).toList();
    }

    /** Its first paragraph. */
    static List<LineView> first(String note) {
        int end = note.indexOf("\n\n");
        return of(end < 0 ? note : note.substring(0, end));
    }

    private static LineView line(String line) {
        if (line.startsWith(">")) {
            return new LineView("quote", line.substring(1).strip());
        }
        return line.startsWith("- ") ? new LineView("item", line.substring(2)) : new LineView("plain", line);
    }
}
