package io.resolvent.evaluation.discovery;

import java.util.Arrays;

/** The Hungarian method by shortest augmenting paths (Kuhn 1955; Jonker, Volgenant 1987). */
final class Matching {

    private Matching() {}

    /**
     * The largest sum when each row takes a column of its own.
     *
     * @param gains with at least as many columns as rows
     */
    static int most(int[][] gains) {
        int rows = gains.length;
        int columns = gains[0].length;
        double[] rowPrice = new double[rows + 1];
        double[] columnPrice = new double[columns + 1];
        int[] rowOf = new int[columns + 1];
        int[] way = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            double[] least = new double[columns + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            boolean[] used = new boolean[columns + 1];
            rowOf[0] = row;
            int at = 0;
            do {
                used[at] = true;
                double delta = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int c = 1; c <= columns; c++) {
                    if (!used[c]) {
                        double reduced = -gains[rowOf[at] - 1][c - 1] - rowPrice[rowOf[at]] - columnPrice[c];
                        if (reduced < least[c]) {
                            least[c] = reduced;
                            way[c] = at;
                        }
                        if (least[c] < delta) {
                            delta = least[c];
                            next = c;
                        }
                    }
                }
                for (int c = 0; c <= columns; c++) {
                    if (used[c]) {
                        rowPrice[rowOf[c]] += delta;
                        columnPrice[c] -= delta;
                    } else {
                        least[c] -= delta;
                    }
                }
                at = next;
            } while (rowOf[at] != 0);
            while (at != 0) {
                rowOf[at] = rowOf[way[at]];
                at = way[at];
            }
        }
        int sum = 0;
        for (int c = 1; c <= columns; c++) {
            sum += rowOf[c] == 0 ? 0 : gains[rowOf[c] - 1][c - 1];
        }
        return sum;
    }
}
