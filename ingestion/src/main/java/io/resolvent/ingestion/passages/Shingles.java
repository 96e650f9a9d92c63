package io.resolvent.ingestion.passages;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The three-word sequences of a text, letter case and punctuation left out, as sorted hashes. Fewer words: one of all. */
final class Shingles {

    private static final int LENGTH = 3;
    private static final int MOST_WORDS = 20_000;
    private static final int BANDS = 12;
    private static final int ROWS = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{1,64}");

    private final long[] hashes;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    static Shingles of(String text) {
        Matcher word = WORD.matcher(text);
        long[] words = new long[16];
        int count = 0;
        while (count < MOST_WORDS && word.find()) {
            words = count == words.length ? Arrays.copyOf(words, count * 2) : words;
            words[count++] = hash(word.group().toLowerCase(Locale.ROOT));
        }
        int shingles = count == 0 ? 0 : Math.max(1, count - LENGTH + 1);
        long[] hashes = new long[shingles];
        for (int i = 0; i < shingles; i++) {
            long hash = 17;
            for (int j = i; j < Math.min(count, i + LENGTH); j++) {
                hash = mix(hash * 31 + words[j]);
            }
            hashes[i] = hash;
        }
        return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray());
    }

    boolean isEmpty() {
        return hashes.length == 0;
    }

    /** Jaccard: shared of all. */
    double similarity(Shingles other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int order = Long.compare(hashes[i], other.hashes[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int all = hashes.length + other.hashes.length - shared;
        return all == 0 ? 0 : shared / (double) all;
    }

    /** Keys under which a near-duplicate of the same group is found. */
    long[] bands(String group) {
        long[] bands = new long[isEmpty() ? 0 : BANDS];
        for (int band = 0; band < bands.length; band++) {
            long key = hash(group) + band;
            for (int row = 0; row < ROWS; row++) {
                key = mix(key * 31 + smallest(band * ROWS + row));
            }
            bands[band] = key;
        }
        return bands;
    }

    private long smallest(int seed) {
        long smallest = Long.MAX_VALUE;
        for (long hash : hashes) {
            smallest = Math.min(smallest, mix(hash ^ (0x9E3779B97F4A7C15L * (seed + 1))));
        }
        return smallest;
    }

    private static long hash(String word) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
