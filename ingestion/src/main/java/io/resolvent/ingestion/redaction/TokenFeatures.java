package io.resolvent.ingestion.redaction;

import java.util.List;

/**
 * What is said about a token and its neighbours to {@link NameTagger}: numbers of rows of its weights. The numbers of
 * the features are part of the trained weights. Not thread-safe: one for a text.
 */
final class TokenFeatures {

    private static final int MOST = 400;
    private static final int[] OFFSETS = {-3, -2, -1, 1, 2, 3};

    private final List<Token> tokens;
    private final int mask;
    private final int noCapitals;
    private final int[] rows = new int[MOST];
    private int count;

    /** @param rowCount a power of two */
    TokenFeatures(List<Token> tokens, int rowCount) {
        this.tokens = tokens;
        this.mask = rowCount - 1;
        this.noCapitals = tokens.stream().noneMatch(t -> t.shape() == TokenShape.CAPITALISED) ? 1 : 0;
    }

    /** Reads the features of a token; they are in {@link #row} until the next call. */
    int read(int index) {
        count = 0;
        own(at(index));
        for (int d = 0; d < OFFSETS.length; d++) {
            neighbour(d, at(index + OFFSETS[d]), at(index).look(), d > 0 && d < OFFSETS.length - 1);
        }
        sequence(at(index - 2), at(index - 1), at(index), at(index + 1), at(index + 2));
        add(32, 0, 0, 0);
        return count;
    }

    int row(int feature) {
        return rows[feature];
    }

    private Token at(int index) {
        return index < 0 || index >= tokens.size() ? Token.OUTSIDE : tokens.get(index);
    }

    private void own(Token x) {
        add(1, x.shape(), noCapitals, 0);
        add(2, x.look(), noCapitals, 0);
        add(3, x.given(), x.shape(), 0);
        add(4, x.family(), x.shape(), 0);
        add(5, x.place(), x.shape(), 0);
        add(6, x.given(), x.place(), x.shape());
        add(7, x.family(), x.place(), x.shape());
        for (int rest = x.classes(), c = next(rest); ; rest &= (rest - 1), c = next(rest)) {
            add(8, c, 0, 0);
            add(9, c, x.shape(), 0);
            add(10, c, x.name(), 0);
            if (isLast(rest)) {
                return;
            }
        }
    }

    private void neighbour(int d, Token y, int look, boolean near) {
        add(11, d, y.shape(), 0);
        add(12, d, y.look(), 0);
        for (int rest = y.classes(), c = next(rest); ; rest &= (rest - 1), c = next(rest)) {
            add(13, d, c, 0);
            if (near) {
                add(14, d * 64 + c, look, 0);
            }
            if (isLast(rest)) {
                break;
            }
        }
        if (near) {
            add(15, d, y.shape(), look);
            add(16, d, y.name(), look);
        }
    }

    private void sequence(Token l2, Token l1, Token x, Token r1, Token r2) {
        add(17, l1.shape(), x.shape(), r1.shape());
        add(18, l2.shape(), l1.shape(), x.shape());
        add(19, x.shape(), r1.shape(), r2.shape());
        add(20, l2.classes(), l1.classes(), x.shape());
        add(21, l1.classes(), x.name(), r1.classes());
        add(22, l1.classes(), x.shape(), r1.classes());
        add(23, l1.name(), x.name(), r1.name());
        add(24, r1.classes(), r2.classes(), 0);
        add(25, l1.classes(), l2.classes(), 0);
        if (x.inName()) {
            add(26, l1.inName() ? 1 : 0, 0, 0);
            add(27, x.name(), 0, 0);
        }
        if (x.inAddress()) {
            add(28, l1.inAddress() ? 1 : 0, 0, 0);
            add(29, x.shape(), 0, 0);
        }
        if (l1.inAddress()) {
            add(30, x.shape(), 0, 0);
        }
        if (r1.inAddress()) {
            add(31, x.shape(), 0, 0);
        }
    }

    /** The number of the lowest class, counted from 1; 0 for none. */
    private static int next(int classes) {
        return classes == 0 ? 0 : Integer.numberOfTrailingZeros(classes) + 1;
    }

    private static boolean isLast(int classes) {
        return (classes & (classes - 1)) == 0;
    }

    private void add(int feature, int a, int b, int c) {
        int x = feature * 0x9E3779B1 + a * 0x85EBCA6B + b * 0xC2B2AE35 + c * 0x27D4EB2F;
        x = (x ^ (x >>> 15)) * 0x2C1B3C6D;
        x = (x ^ (x >>> 12)) * 0x297A2D39;
        if (count < MOST) {
            rows[count++] = (x ^ (x >>> 15)) & mask;
        }
    }
}
