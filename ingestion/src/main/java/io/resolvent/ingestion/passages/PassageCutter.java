package io.resolvent.ingestion.passages;

import io.resolvent.ingestion.text.Sentence;
import io.resolvent.ingestion.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a document into passages of about 120 to 200 words, at headings and paragraphs, never across a heading of the first
 * two levels, without overlap. A document of up to 200 words stays whole. Every passage is a substring of the document,
 * and all visible text is in one. Pure and deterministic.
 */
public final class PassageCutter {

    private static final int WHOLE = 200;
    private static final int ENOUGH = 120;
    private static final int MOST = 200;
    private static final int SCRAP = 25;

    private PassageCutter() {}

    public static List<Cut> cut(String text) {
        List<Block> blocks = Block.of(text);
        if (blocks.isEmpty()) {
            return List.of();
        }
        if (Block.words(text, 0, text.length()) <= WHOLE) {
            return List.of(new Cut(blocks.getFirst().start(), blocks.getLast().end()));
        }
        List<Cut> cuts = new ArrayList<>();
        for (List<Block> section : sections(blocks)) {
            cuts.addAll(Passages.of(text, section));
        }
        return List.copyOf(cuts);
    }

    /** Blocks under one top heading each; headings right after one another stay together. */
    private static List<List<Block>> sections(List<Block> blocks) {
        List<List<Block>> sections = new ArrayList<>();
        List<Block> section = new ArrayList<>();
        boolean headingsOnly = true;
        for (Block block : blocks) {
            if (block.isTopHeading() && !headingsOnly) {
                sections.add(section);
                section = new ArrayList<>();
                headingsOnly = true;
            }
            headingsOnly &= block.level() > 0;
            section.add(block);
        }
        sections.add(section);
        return sections;
    }

    /** The passages of one section, being filled block by block. */
    private static final class Passages {

        private final String text;
        private final List<Cut> cuts = new ArrayList<>();
        private int start = -1;
        private int end;
        private int words;

        private Passages(String text) {
            this.text = text;
        }

        static List<Cut> of(String text, List<Block> section) {
            Passages passages = new Passages(text);
            for (Block block : section) {
                passages.add(block);
            }
            passages.finish();
            return passages.cuts;
        }

        private void add(Block block) {
            boolean full = words + block.words() > MOST && words >= SCRAP;
            boolean turn = block.level() > 0 && words >= ENOUGH;
            if (full || turn) {
                close();
            }
            if (block.words() <= MOST) {
                grow(block.start(), block.end(), block.words());
                return;
            }
            for (Sentence sentence :
                    Sentences.of(block.start() < block.end() ? text.substring(block.start(), block.end()) : "")) {
                addSentence(block.start() + sentence.start(), block.start() + sentence.end());
            }
            if (start >= 0) {
                end = block.end();
            } else if (!cuts.isEmpty()) {
                cuts.add(new Cut(cuts.removeLast().start(), block.end()));
            }
        }

        private void addSentence(int from, int to) {
            int at = from;
            while (at < to) {
                int part = partEnd(at, to);
                int length = Block.words(text, at, part);
                if (words + length > MOST && words >= SCRAP) {
                    close();
                }
                grow(at, part, length);
                at = part;
            }
        }

        /** A sentence longer than a passage is parted at a blank, or anywhere between two characters. */
        private int partEnd(int from, int to) {
            if (Block.words(text, from, Math.min(to, from + MOST * 20)) <= MOST && to - from <= MOST * 10) {
                return to;
            }
            int limit = Math.min(to, from + MOST * 5);
            int blank = limit;
            while (blank > from && !Character.isWhitespace(text.charAt(blank - 1))) {
                blank--;
            }
            int end = blank > from ? blank : limit;
            return end < to && end > from + 1 && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
        }

        private void grow(int from, int to, int length) {
            start = start < 0 ? from : start;
            end = to;
            words += length;
        }

        private void close() {
            if (start >= 0) {
                cuts.add(new Cut(start, end));
            }
            start = -1;
            words = 0;
        }

        private void finish() {
            if (start >= 0 && words < SCRAP && !cuts.isEmpty()) {
                cuts.add(new Cut(cuts.removeLast().start(), end));
                start = -1;
            }
            close();
        }
    }
}
