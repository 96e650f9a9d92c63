package io.resolvent.ingestion.redaction;

/**
 * How much a word looks like a given name, a family name or a place, by its groups of two to four letters: a logistic
 * regression over hashed groups, learned from lists of names, places and ordinary words. Knows no list itself, so that
 * names it has never seen are recognised by their build. Thread-safe.
 */
final class NameLikeness {

    private static final int KINDS = 3;
    private static final int SCALE = 16;
    private static final int UNKNOWN = -2 * SCALE;
    private static final int SHORTEST = 2;
    private static final int MOST = 40;

    private final byte[] weights;
    private final int[] bias;
    private final int mask;

    /** @param weights rows of three, a power of two of them */
    NameLikeness(byte[] weights, int[] bias) {
        this.weights = weights.clone();
        this.bias = bias.clone();
        this.mask = weights.length / KINDS - 1;
    }

    /** Three grades of 1 to 7 in one number: the best of the parts of a lower-case word with hyphens and apostrophes. */
    int of(String word) {
        int given = Integer.MIN_VALUE;
        int family = Integer.MIN_VALUE;
        int place = Integer.MIN_VALUE;
        int[] sums = new int[KINDS];
        int from = 0;
        while (from < word.length()) {
            int to = partEnd(word, from);
            if (word.codePointCount(from, to) >= SHORTEST) {
                sum(word.substring(from, Math.min(to, from + MOST)), sums);
                given = Math.max(given, sums[0]);
                family = Math.max(family, sums[1]);
                place = Math.max(place, sums[2]);
            }
            from = to + 1;
        }
        boolean none = given == Integer.MIN_VALUE;
        return none ? pack(UNKNOWN, UNKNOWN, UNKNOWN) : pack(given, family, place);
    }

    static int given(int packed) {
        return packed & 7;
    }

    static int family(int packed) {
        return (packed >> 3) & 7;
    }

    static int place(int packed) {
        return (packed >> 6) & 7;
    }

    private static int pack(int given, int family, int place) {
        return grade(given) | (grade(family) << 3) | (grade(place) << 6);
    }

    private static int grade(int sum) {
        return Math.clamp(Math.floorDiv(sum + SCALE, 2 * SCALE), -3, 3) + 4;
    }

    private static int partEnd(String word, int from) {
        int end = from;
        while (end < word.length() && "-'’".indexOf(word.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private void sum(String part, int[] sums) {
        int[] letters = ("^" + part + "$").codePoints().toArray();
        int[] groups = new int[3 * letters.length + 1];
        int count = 0;
        groups[count++] = hash(('=' + part).codePoints().toArray(), 0, 1 + letters.length - 2);
        for (int size = 2; size <= 4; size++) {
            for (int i = 0; i + size <= letters.length; i++) {
                groups[count++] = hash(letters, i, size);
            }
        }
        java.util.Arrays.sort(groups, 0, count);
        System.arraycopy(bias, 0, sums, 0, KINDS);
        for (int i = 0; i < count; i++) {
            if (i == 0 || groups[i] != groups[i - 1]) {
                for (int kind = 0; kind < KINDS; kind++) {
                    sums[kind] += weights[groups[i] * KINDS + kind];
                }
            }
        }
    }

    /** FNV-1a over the two low bytes of each code point. */
    private int hash(int[] letters, int from, int size) {
        int x = 0x811c9dc5;
        for (int i = from; i < from + size; i++) {
            x = (x ^ (letters[i] & 255)) * 0x01000193;
            x = (x ^ (letters[i] >> 8)) * 0x01000193;
        }
        return (x ^ (x >>> 15)) & mask;
    }
}
