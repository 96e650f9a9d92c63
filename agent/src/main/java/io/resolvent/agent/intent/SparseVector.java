package io.resolvent.agent.intent;

/** Indices, ascending, and the values at them. */
record SparseVector(int[] index, float[] value) {

    /** All of {@code values}, times {@code scale}. */
    static SparseVector dense(float[] values, float scale) {
        int[] index = new int[values.length];
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            index[i] = i;
            scaled[i] = values[i] * scale;
        }
        return new SparseVector(index, scaled);
    }

    int size() {
        return index.length;
    }
}
