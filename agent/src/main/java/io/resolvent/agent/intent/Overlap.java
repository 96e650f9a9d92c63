package io.resolvent.agent.intent;

import java.util.List;

/** Products of one sparse vector with each of some others. Holds one dense row; not thread-safe. */
final class Overlap {

    private final List<SparseVector> others;
    private final float[] row;

    Overlap(List<SparseVector> others) {
        this.others = others;
        row = new float[1 + others.stream().mapToInt(SparseVector::last).max().orElse(-1)];
    }

    /** With the first {@code count} of the others. */
    float[] with(SparseVector one, int count) {
        write(one, 1);
        float[] products = new float[count];
        for (int i = 0; i < count; i++) {
            products[i] = productWithRow(others.get(i));
        }
        write(one, 0);
        return products;
    }

    private void write(SparseVector one, float times) {
        for (int i = 0; i < one.size() && one.index()[i] < row.length; i++) {
            row[one.index()[i]] = times * one.value()[i];
        }
    }

    private float productWithRow(SparseVector other) {
        float sum = 0;
        for (int i = 0; i < other.size(); i++) {
            sum += row[other.index()[i]] * other.value()[i];
        }
        return sum;
    }
}
