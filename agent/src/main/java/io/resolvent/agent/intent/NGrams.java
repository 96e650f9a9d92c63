package io.resolvent.agent.intent;

import java.util.Arrays;
import java.util.Locale;

/** Hashes of a text's word 1-2-grams and character 3-5-grams within words, 64 bits, with repetitions. */
final class NGrams {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int LONGEST_TEXT = 4_000;

    private long[] hashes = new long[256];
    private int size;

    private NGrams() {}

    static long[] of(String text) {
        NGrams grams = new NGrams();
        String lower = text.substring(0, Math.min(text.length(), LONGEST_TEXT)).toLowerCase(Locale.ROOT);
        int start = 0;
        String before = "";
        while (start < lower.length()) {
            int end = endOfToken(lower, start);
            if (end > start) {
                String word = lower.substring(start, end);
                grams.addWord(word, before);
                before = word;
            }
            start = Math.max(end, start + 1);
        }
        return Arrays.copyOf(grams.hashes, grams.size);
    }

    /** A run of letters, digits and inner apostrophes, or one other character; nothing for white space. */
    private static int endOfToken(String text, int start) {
        int end = start;
        while (end < text.length() && isWord(text.charAt(end), end > start)) {
            end++;
        }
        boolean symbol = end == start && !Character.isWhitespace(text.charAt(start));
        return symbol ? start + 1 : end;
    }

    private static boolean isWord(char c, boolean inside) {
        return Character.isLetterOrDigit(c) || (inside && c == '\'');
    }

    private void addWord(String word, String before) {
        add(hash(hash(OFFSET, 'w'), word));
        if (!before.isEmpty()) {
            add(hash(hash(hash(hash(OFFSET, 'b'), before), ' '), word));
        }
        String padded = "<" + word + ">";
        for (int length = 3; length <= 5; length++) {
            for (int at = 0; at + length <= padded.length(); at++) {
                add(hash(hash(OFFSET, 'c'), padded.substring(at, at + length)));
            }
        }
    }

    private void add(long hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash;
    }

    private static long hash(long state, String text) {
        long hash = state;
        for (int i = 0; i < text.length(); i++) {
            hash = hash(hash, text.charAt(i));
        }
        return hash;
    }

    private static long hash(long state, char c) {
        return (state ^ c) * PRIME;
    }
}
