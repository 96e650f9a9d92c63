package io.resolvent.agent.intent;

import java.util.List;
import java.util.Random;

/**
 * Fits a {@link SoftmaxHead} by AdaGrad (Duchi, Hazan, Singer: Adaptive Subgradient Methods, 2011) on small batches. Equal
 * examples in equal order and an equal seed give equal weights.
 *
 * @param epochs passes over the examples
 * @param rate the first step's size
 * @param seed of the order in which the examples are seen
 */
record HeadTraining(int epochs, float rate, long seed) {

    private static final int BATCH = 32;
    private static final float FLOOR = 1e-6f;

    /** @param labels the class of each row, 0 to {@code classes - 1} */
    SoftmaxHead fit(List<SparseVector> rows, int[] labels, int dimension, int classes) {
        float[][] weights = new float[dimension][classes];
        float[] bias = new float[classes];
        SoftmaxHead head = new SoftmaxHead(classes, weights, bias);
        Gradient gradient = new Gradient(dimension, classes);
        int[] order = new int[rows.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(seed);
        float[] errors = new float[classes];
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            for (int from = 0; from < order.length; from += BATCH) {
                int to = Math.min(order.length, from + BATCH);
                for (int at = from; at < to; at++) {
                    SparseVector row = rows.get(order[at]);
                    head.scoresInto(row, errors);
                    Softmax.inPlace(errors);
                    errors[labels[order[at]]] -= 1;
                    gradient.add(row, errors, 1f / (to - from));
                }
                gradient.descend(weights, bias, rate);
            }
        }
        return head;
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }

    /** The gradient of one batch, and the squares of all before it. */
    private static final class Gradient {

        private final int classes;
        private final float[][] sum;
        private final float[][] squares;
        private final float[] biasSum;
        private final float[] biasSquares;
        private final int[] touched;
        private final boolean[] isTouched;
        private int touchedCount;

        Gradient(int dimension, int classes) {
            this.classes = classes;
            sum = new float[dimension][classes];
            squares = new float[dimension][classes];
            biasSum = new float[classes];
            biasSquares = new float[classes];
            touched = new int[dimension];
            isTouched = new boolean[dimension];
        }

        void add(SparseVector row, float[] errors, float share) {
            for (int i = 0; i < row.size(); i++) {
                int feature = row.index()[i];
                if (!isTouched[feature]) {
                    isTouched[feature] = true;
                    touched[touchedCount++] = feature;
                }
                float[] target = sum[feature];
                float value = row.value()[i] * share;
                for (int c = 0; c < classes; c++) {
                    target[c] += value * errors[c];
                }
            }
            for (int c = 0; c < classes; c++) {
                biasSum[c] += errors[c] * share;
            }
        }

        void descend(float[][] weights, float[] bias, float rate) {
            for (int i = 0; i < touchedCount; i++) {
                isTouched[touched[i]] = false;
                step(weights[touched[i]], sum[touched[i]], squares[touched[i]], rate);
            }
            touchedCount = 0;
            step(bias, biasSum, biasSquares, rate);
        }

        private static void step(float[] weights, float[] gradient, float[] history, float rate) {
            for (int at = 0; at < weights.length; at++) {
                float g = gradient[at];
                float h = history[at] + g * g;
                history[at] = h;
                weights[at] -= rate * g / (float) Math.sqrt(h + FLOOR);
                gradient[at] = 0;
            }
        }
    }
}
