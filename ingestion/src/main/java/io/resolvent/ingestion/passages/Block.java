package io.resolvent.ingestion.passages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph, heading, list or fenced code block of a document.
 *
 * @param level 1 to 6 for a heading, 0 for anything else
 * @param words its length in words; very long words count as several
 */
record Block(int start, int end, int level, int words) {

    private static final Pattern HEADING = Pattern.compile("(#{1,6}) .*");
    private static final int CHARACTERS_A_WORD = 10;

    boolean isTopHeading() {
        return level == 1 || level == 2;
    }

    /** All visible text is in one of them, in order. */
    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = -1;
        int at = 0;
        boolean code = false;
        while (at < text.length()) {
            int end = lineEnd(text, at);
            String line = text.substring(at, Math.min(end, at + 200)).strip();
            Matcher heading = HEADING.matcher(line);
            boolean fence = line.startsWith("```");
            if (!code && ((line.isEmpty() && isBlank(text, at, end)) || heading.matches() || fence)) {
                add(text, start, at, 0, blocks);
                start = -1;
            }
            if (!code && heading.matches()) {
                add(text, at, end, heading.group(1).length(), blocks);
            } else if (start < 0 && !line.isEmpty()) {
                start = at;
            }
            if (fence && code) {
                add(text, start, end, 0, blocks);
                start = -1;
            }
            code ^= fence;
            at = end;
        }
        add(text, start, text.length(), 0, blocks);
        return blocks;
    }

    private static void add(String text, int start, int end, int level, List<Block> blocks) {
        if (start < 0) {
            return;
        }
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            blocks.add(new Block(from, to, level, words(text, from, to)));
        }
    }

    static int words(String text, int start, int end) {
        int words = 0;
        boolean inWord = false;
        for (int i = start; i < end; i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            words += !space && !inWord ? 1 : 0;
            inWord = !space;
        }
        return Math.max(words, (end - start) / CHARACTERS_A_WORD);
    }

    private static boolean isBlank(String text, int start, int end) {
        return text.substring(start, end).isBlank();
    }

    private static int lineEnd(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline + 1;
    }
}
