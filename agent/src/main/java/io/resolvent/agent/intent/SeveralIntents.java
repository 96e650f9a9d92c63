package io.resolvent.agent.intent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tells all intents of a text, where a text may have several. One regression for each intent over one {@link TextKernel};
 * made by {@link SeveralIntentsTrainer}. Immutable, thread-safe.
 */
public final class SeveralIntents {

    private final List<String> labels;
    private final TextKernel kernel;
    private final KernelRidge regression;
    private final double[] share;
    private final Cut cut;
    private final String fingerprint;

    SeveralIntents(
            List<String> labels,
            TextKernel kernel,
            KernelRidge regression,
            double[] share,
            Cut cut,
            String fingerprint) {
        this.labels = labels;
        this.kernel = kernel;
        this.regression = regression;
        this.share = share;
        this.cut = cut;
        this.fingerprint = fingerprint;
    }

    /** The intents it knows, sorted. */
    public List<String> labels() {
        return labels;
    }

    /** Names what was learned: equal for equal examples in any order. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * Those intents of the text that are probable enough for the best balance of missed and wrong ones, the most
     * probable first; none when it has none.
     *
     * @param vector of the text, unit length
     */
    public List<LikelyIntent> of(String text, float[] vector) {
        double[] scores = regression.predict(kernel.with(text, vector));
        List<LikelyIntent> likely = new ArrayList<>();
        for (int l = 0; l < scores.length; l++) {
            double score = scores[l] + share[l];
            if (score >= cut.threshold()) {
                likely.add(new LikelyIntent(labels.get(l), cut.probability(score)));
            }
        }
        likely.sort(Comparator.comparingDouble((LikelyIntent one) -> -one.probability())
                .thenComparing(LikelyIntent::label));
        return List.copyOf(likely);
    }

    Cut cut() {
        return cut;
    }
}
