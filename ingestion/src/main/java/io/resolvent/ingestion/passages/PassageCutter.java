package io.resolvent.ingestion.passages;

import io.resolvent.ingestion.text.Sentence;
import io.resolvent.ingestion.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a document into passages at headings and paragraphs, never across a heading of the first two levels, without
 * overlap. Every passage is a substring of the document, and all visible text is in one. Pure and deterministic.
 */
public final class PassageCutter {

    private PassageCutter() {}

    public static List<Cut> cut(String text, PassageSize size) {
        List<Block> blocks = Block.of(text);
        if (blocks.isEmpty()) {
            return List.of();
        }
        if (Block.words(text, 0, text.length()) <= size.whole()) {
            return List.of(new Cut(blocks.getFirst().start(), blocks.getLast().end()));
        }
        List<Cut> cuts = new ArrayList<>();
        for (List<Block> section : sections(blocks)) {
            cuts.addAll(Passages.of(text, section, size));
        }
        return List.copyOf(cuts);
    }

    /** The pieces of the text at this size that hold a part of {@code found}, as one. */
    public static Cut around(String text, Cut found, PassageSize size) {
        int start = found.start();
        int end = found.end();
        for (Cut cut : cut(text, size)) {
            if (cut.start() < found.end() && cut.end() > found.start()) {
                start = Math.min(start, cut.start());
                end = Math.max(end, cut.end());
            }
        }
        return new Cut(start, end);
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
        private final PassageSize size;
        private final List<Cut> cuts = new ArrayList<>();
        private int start = -1;
        private int end;
        private int words;
        private int trailingHeading = -1;

        private Passages(String text, PassageSize size) {
            this.text = text;
            this.size = size;
        }

        static List<Cut> of(String text, List<Block> section, PassageSize size) {
            Passages passages = new Passages(text, size);
            for (Block block : section) {
                passages.add(block);
            }
            passages.finish();
            return passages.cuts;
        }

        private void add(Block block) {
            boolean full = words + block.words() > size.most() && words >= size.scrap();
            boolean turn = block.level() > 0 && words >= size.enough();
            if (full || turn) {
                close();
            }
            if (block.level() > 0 && trailingHeading < 0) {
                trailingHeading = start < 0 ? -1 : block.start();
            }
            if (block.words() <= size.most()) {
                grow(block.start(), block.end(), block.words());
                trailingHeading = block.level() > 0 ? trailingHeading : -1;
                return;
            }
            trailingHeading = -1;
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
                if (words + length > size.most() && words >= size.scrap()) {
                    close();
                }
                grow(at, part, length);
                at = part;
            }
        }

        /** A sentence longer than a passage is parted at a blank, or anywhere between two characters. */
        private int partEnd(int from, int to) {
            if (Block.words(text, from, Math.min(to, from + size.most() * 20)) <= size.most()
                    && to - from <= size.most() * 10) {
                return to;
            }
            int limit = Math.min(to, from + size.most() * 5);
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

        /** A heading at the end goes with what follows it. */
        private void close() {
            int from = trailingHeading;
            trailingHeading = -1;
            if (start >= 0 && from > start) {
                cuts.add(new Cut(start, endBefore(from)));
                start = from;
                words = Block.words(text, from, end);
                return;
            }
            if (start >= 0) {
                cuts.add(new Cut(start, end));
            }
            start = -1;
            words = 0;
        }

        private int endBefore(int from) {
            int to = from;
            while (Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            return to;
        }

        private void finish() {
            trailingHeading = -1;
            if (start >= 0 && words < size.scrap() && !cuts.isEmpty()) {
                cuts.add(new Cut(cuts.removeLast().start(), end));
                start = -1;
            }
            close();
        }
    }
}
