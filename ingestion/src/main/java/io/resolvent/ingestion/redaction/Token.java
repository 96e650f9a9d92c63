package io.resolvent.ingestion.redaction;

/**
 * A word, a number, a sign or a line end of a text.
 *
 * @param start UTF-16 units, as {@code end}, which is exclusive
 * @param shape how it is written, see {@link TokenShape}
 * @param classes bits of the word classes it belongs to, see {@link WordClasses}
 * @param given how much it looks like a given name, 1 to 7; 0 for what is no word; so the next two
 * @param family how much it looks like a family name
 * @param place how much it looks like a place
 * @param soft a rule takes it for part of a name (1) or of an address (2), else 0
 */
record Token(int start, int end, int shape, int classes, int given, int family, int place, int soft) {

    static final int IN_NAME = 1;
    static final int IN_ADDRESS = 2;

    /** Stands before the first and behind the last token of a text. */
    static final Token OUTSIDE = new Token(0, 0, TokenShape.OUTSIDE, 1 << 30, 0, 0, 0, 0);

    /** How much it looks like a name of either kind. */
    int name() {
        return Math.max(given, family);
    }

    /** Looks and shape in one number. */
    int look() {
        return name() * 64 + shape;
    }

    boolean inName() {
        return (soft & IN_NAME) != 0;
    }

    boolean inAddress() {
        return (soft & IN_ADDRESS) != 0;
    }
}
