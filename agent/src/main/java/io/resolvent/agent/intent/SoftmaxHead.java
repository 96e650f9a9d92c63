package io.resolvent.agent.intent;

/**
 * Multinomial logistic regression: one weight per feature and class, one bias per class. Immutable once trained; made by
 * {@link HeadTraining}.
 */
final class SoftmaxHead {

    private final int classes;
    private final float[][] weights;
    private final float[] bias;

    /** @param weights by feature, then class; not copied */
    SoftmaxHead(int classes, float[][] weights, float[] bias) {
        this.classes = classes;
        this.weights = weights;
        this.bias = bias;
    }

    float[][] weights() {
        return weights;
    }

    float[] bias() {
        return bias;
    }

    /** The score of each class before the softmax. */
    float[] scores(SparseVector features) {
        float[] scores = new float[classes];
        scoresInto(features, scores);
        return scores;
    }

    void scoresInto(SparseVector features, float[] scores) {
        System.arraycopy(bias, 0, scores, 0, classes);
        for (int i = 0; i < features.size(); i++) {
            float[] row = weights[features.index()[i]];
            float value = features.value()[i];
            for (int c = 0; c < classes; c++) {
                scores[c] += value * row[c];
            }
        }
    }
}
