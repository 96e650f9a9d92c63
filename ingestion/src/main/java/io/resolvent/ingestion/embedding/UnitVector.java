package io.resolvent.ingestion.embedding;

/** Scales vectors to length one, so that a dot product is a cosine. */
final class UnitVector {

    private static final double EXACT_ENOUGH = 1e-6;

    private UnitVector() {}

    /** The vector at length one; itself when it has that length already. */
    static float[] of(float[] vector) {
        double square = 0;
        for (float x : vector) {
            square += (double) x * x;
        }
        if (!(square > 0) || Double.isInfinite(square)) {
            throw new IllegalStateException("the embedding model gave a vector without a direction; check the model");
        }
        if (Math.abs(square - 1) < EXACT_ENOUGH) {
            return vector;
        }
        float[] unit = new float[vector.length];
        double length = Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }
}
