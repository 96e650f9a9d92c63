package io.resolvent.agent.intent;

/** Indices, ascending, and the values at them. */
record SparseVector(int[] index, float[] value) {

    /** The indices of a vector without gaps, to be shared by many. */
    static int[] all(int dimension) {
        int[] index = new int[dimension];
        for (int i = 0; i < dimension; i++) {
            index[i] = i;
        }
        return index;
    }

    static float[] scaled(float[] values, float scale) {
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = values[i] * scale;
        }
        return scaled;
    }

    /** The last index, -1 when empty. */
    int last() {
        return index.length == 0 ? -1 : index[index.length - 1];
    }

    int size() {
        return index.length;
    }
}
