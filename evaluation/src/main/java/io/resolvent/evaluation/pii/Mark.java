package io.resolvent.evaluation.pii;

/** A piece of a text and its type. Offsets count Unicode code points, end exclusive. */
record Mark(String type, int start, int end) {

    /** The two share at least half of what they cover together. */
    boolean matches(Mark other) {
        int common = Math.min(end, other.end) - Math.max(start, other.start);
        int union = Math.max(end, other.end) - Math.min(start, other.start);
        return common > 0 && common * 2 >= union;
    }
}
