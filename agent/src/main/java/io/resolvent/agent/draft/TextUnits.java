package io.resolvent.agent.draft;

import io.resolvent.agent.draft.TextUnit.Kind;
import io.resolvent.ingestion.text.Sentence;
import io.resolvent.ingestion.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a passage's text apart into headings, list items (with their marks) and sentences, with their places. */
final class TextUnits {

    private static final Pattern ITEM_MARK = Pattern.compile("\\s*([-*+•–▪]|\\(?\\d{1,3}[.)]|[a-z][.)])\\s*");
    private static final Pattern HEADING_MARK = Pattern.compile("\\s*#{1,6}\\s*");
    private static final Pattern COMPLETE = Pattern.compile("(?s).*([.!?:;,…。！？)\"”»`]|\\{\\{.*}}.*)");
    private static final int LONGEST_HEADING = 80;

    private final String text;
    private final List<TextUnit> units = new ArrayList<>();
    private int block;

    private TextUnits(String text) {
        this.text = text;
    }

    static List<TextUnit> of(String text) {
        TextUnits split = new TextUnits(text);
        List<Sentence> sentences = Sentences.of(text);
        int before = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (split.isBlankLineBetween(before, sentence.start())) {
                split.block++;
            }
            int next = i + 1 < sentences.size() ? sentences.get(i + 1).start() : -1;
            split.add(sentence, next);
            before = sentence.end();
        }
        return List.copyOf(split.units);
    }

    private void add(Sentence sentence, int next) {
        int line = text.lastIndexOf('\n', sentence.start() - 1) + 1;
        String mark = text.substring(line, sentence.start());
        if (ITEM_MARK.matcher(mark).matches()) {
            put(Kind.ITEM, line + leadingBlanks(mark), sentence.end());
        } else if (HEADING_MARK.matcher(mark).matches() || isHeadline(sentence, line, next)) {
            block++;
            put(Kind.HEADING, line + leadingBlanks(mark), sentence.end());
            block++;
        } else if (continuesItem(mark)) {
            TextUnit item = units.removeLast();
            units.add(new TextUnit(Kind.ITEM, item.start(), sentence.end(), item.block()));
        } else {
            put(Kind.SENTENCE, sentence.start(), sentence.end());
        }
    }

    /** A mark that was read as a sentence of its own becomes part of what it marks: units never overlap. */
    private void put(Kind kind, int start, int end) {
        while (!units.isEmpty() && units.getLast().start() >= start) {
            units.removeLast();
        }
        int from = units.isEmpty() ? start : Math.max(start, units.getLast().end());
        units.add(new TextUnit(kind, from, end, block));
    }

    private boolean continuesItem(String lineStart) {
        return !units.isEmpty()
                && units.getLast().kind() == Kind.ITEM
                && units.getLast().block() == block
                && !lineStart.isEmpty();
    }

    /** A short line of its own, without an end, above something else. */
    private boolean isHeadline(Sentence sentence, int line, int next) {
        boolean ownLine = sentence.start() == line + leadingBlanks(text.substring(line, sentence.start()));
        return ownLine
                && next >= 0
                && isBlankLineBetween(sentence.end(), next)
                && sentence.text().length() < LONGEST_HEADING
                && sentence.text().indexOf('\n') < 0
                && !COMPLETE.matcher(sentence.text()).matches();
    }

    private boolean isBlankLineBetween(int from, int to) {
        int first = text.indexOf('\n', from);
        return first >= 0
                && first < to
                && text.substring(first + 1, to).lines().limit(1).anyMatch(String::isBlank)
                && text.indexOf('\n', first + 1) >= 0
                && text.indexOf('\n', first + 1) < to;
    }

    private static int leadingBlanks(String text) {
        return text.length() - text.stripLeading().length();
    }
}
