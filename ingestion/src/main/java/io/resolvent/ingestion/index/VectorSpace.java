package io.resolvent.ingestion.index;

/**
 * The vectors that may be compared with each other.
 *
 * @param fingerprint of the embedder that made them
 * @param dimension their length
 */
public record VectorSpace(String fingerprint, int dimension) {

    private static final double ROUNDING = 1e-3;

    public static VectorSpace of(Embedder embedder) {
        return new VectorSpace(embedder.fingerprint(), embedder.dimension());
    }

    /**
     * The vector itself, when it belongs here.
     *
     * @throws IllegalArgumentException when it has another length, or not unit length
     */
    public float[] admit(float[] vector) {
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
