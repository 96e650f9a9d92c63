package io.resolvent.ingestion.lucene;

/**
 * The vectors that may be compared with each other.
 *
 * @param fingerprint of the embedder that made them
 * @param dimension their length
 */
record VectorSpace(String fingerprint, int dimension) {

    private static final double ROUNDING = 1e-3;

    /** The vector itself, when it belongs here. */
    float[] admit(float[] vector) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException(
                    "vector of length " + vector.length + " where " + dimension + " is needed");
        }
        double square = 0;
        for (float x : vector) {
            square += (double) x * x;
        }
        if (!(Math.abs(square - 1) < ROUNDING)) {
            throw new IllegalArgumentException("vector without unit length: its square is " + square);
        }
        return vector;
    }
}
