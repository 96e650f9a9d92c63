package io.resolvent.agent.intent;

import java.util.Arrays;
import java.util.Locale;

/** The n-grams of a text as 64-bit hashes, with repetitions; every number counts as the same number. */
final class Grams {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_WORDS = 3;
    private static final int FEWEST_LETTERS = 2;
    private static final int MOST_LETTERS = 6;

    private long[] hashes = new long[128];
    private int size;

    private Grams() {}

    /** Runs of one to three words; a mark counts as a word. */
    static long[] ofWords(String text) {
        Grams grams = new Grams();
        long[] words = wordsOf(plain(text));
        for (int at = 0; at < words.length; at++) {
            long hash = OFFSET;
            for (int length = 1; length <= MOST_WORDS && at + length <= words.length; length++) {
                hash = (hash ^ words[at + length - 1]) * PRIME;
                grams.add(hash);
            }
        }
        return Arrays.copyOf(grams.hashes, grams.size);
    }

    /** Runs of two to six letters within words and their edges. */
    static long[] ofLetters(String text) {
        Grams grams = new Grams();
        for (String word : plain(text).split("\\s+")) {
            if (!word.isEmpty()) {
                grams.addLetters(" " + word + " ");
            }
        }
        return Arrays.copyOf(grams.hashes, grams.size);
    }

    private void addLetters(String word) {
        for (int length = FEWEST_LETTERS; length <= MOST_LETTERS && length <= word.length(); length++) {
            for (int at = 0; at + length <= word.length(); at++) {
                add(hash(word, at, at + length));
            }
        }
    }

    private static String plain(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[0-9]+", "0");
    }

    private static long[] wordsOf(String text) {
        Grams words = new Grams();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isWord(text.charAt(end))) {
                end++;
            }
            if (end == at && !Character.isWhitespace(text.charAt(at))) {
                end++;
            }
            if (end > at) {
                words.add(hash(text, at, end));
            }
            at = Math.max(end, at + 1);
        }
        return Arrays.copyOf(words.hashes, words.size);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '_';
    }

    private static long hash(String text, int from, int to) {
        long hash = OFFSET;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }

    private void add(long hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash;
    }
}
