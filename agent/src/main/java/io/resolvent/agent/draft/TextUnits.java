package io.resolvent.agent.draft;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes a passage's text apart into headings, list items and sentences, with their places. */
final class TextUnits {

    private static final Pattern ITEM = Pattern.compile("^[ \\t]*([-*•–▪]|\\(?\\d{1,2}[.)]|[a-z][.)])[ \\t]+\\S.*");
    private static final Pattern MARKED_HEADING = Pattern.compile("^ {0,3}#{1,6}\\s.*");
    private static final Pattern NO_END = Pattern.compile(
            "(?i).*(\\b(e\\.g|i\\.e|etc|approx|no|nr|vs|mr|mrs|ms|dr|st|inc|ltd|z\\.b|bzw|d\\.h|ca|usw|art|fig|p\\.ex|max|min"
                    + "|incl|resp|abs|str|tel|ext|dept|u\\.s)|\\b\\p{Lu}|^\\W*\\d{1,2})\\.\\s*$",
            Pattern.DOTALL);

    private final String text;
    private final List<TextUnit> units = new ArrayList<>();
    private int block;

    private TextUnits(String text) {
        this.text = text;
    }

    static List<TextUnit> of(String text) {
        TextUnits split = new TextUnits(text);
        split.readLines();
        return List.copyOf(split.units);
    }

    private void readLines() {
        int paragraph = -1;
        int item = -1;
        int line = 0;
        while (line < text.length()) {
            int end = endOfLine(line);
            String content = text.substring(line, end);
            boolean starts = ITEM.matcher(content).matches();
            boolean apart = content.isBlank()
                    || starts
                    || MARKED_HEADING.matcher(content).matches();
            if (item >= 0 && (apart || !Character.isWhitespace(content.charAt(0)))) {
                add(TextUnit.Kind.ITEM, item, line);
                item = -1;
            }
            if (paragraph >= 0 && apart) {
                addParagraph(paragraph, line);
                paragraph = -1;
            }
            if (starts) {
                item = line;
            } else if (content.isBlank()) {
                block++;
            } else if (apart) {
                block++;
                add(TextUnit.Kind.HEADING, line, end);
                block++;
            } else if (item < 0 && paragraph < 0) {
                paragraph = line;
            }
            line = end + 1;
        }
        if (item >= 0) {
            add(TextUnit.Kind.ITEM, item, text.length());
        }
        if (paragraph >= 0) {
            addParagraph(paragraph, text.length());
        }
    }

    private void addParagraph(int start, int end) {
        String content = text.substring(start, end).strip();
        boolean headline = !content.contains("\n")
                && content.length() < 80
                && !content.matches("(?s).*[.!?:;,…。！？)]$")
                && !content.contains("{{");
        if (headline && nextLineIsText(end)) {
            add(TextUnit.Kind.HEADING, start, end);
            return;
        }
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text.substring(start, end));
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            boolean last = to == end - start;
            if (last
                    || !NO_END.matcher(text.substring(start + from, start + to)).matches()) {
                add(TextUnit.Kind.SENTENCE, start + from, start + to);
                from = to;
            }
        }
    }

    private boolean nextLineIsText(int from) {
        return !text.substring(Math.min(from, text.length())).isBlank();
    }

    private void add(TextUnit.Kind kind, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            units.add(new TextUnit(kind, from, to, block));
        }
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
