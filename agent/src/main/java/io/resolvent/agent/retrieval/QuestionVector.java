package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.passages.Cut;
import io.resolvent.ingestion.passages.PassageCutter;
import io.resolvent.ingestion.passages.PassageSize;
import java.util.List;

/**
 * One vector of a question however long. Models read some 500 tokens and drop the rest, so a long text is embedded in parts
 * whose vectors are added up. Pure for a pure embedder.
 */
final class QuestionVector {

    private static final int WHOLE = 300;
    private static final int MOST_PARTS = 12;
    private static final PassageSize PARTS = new PassageSize(WHOLE, 120, 200);

    private QuestionVector() {}

    static float[] of(String question, Embedder embedder) {
        List<Cut> cuts = PassageCutter.cut(question, PARTS);
        if (cuts.size() < 2) {
            return embedder.embed(question);
        }
        List<String> parts =
                cuts.stream().limit(MOST_PARTS).map(cut -> cut.of(question)).toList();
        double[] sum = new double[embedder.dimension()];
        for (float[] vector : embedder.embedAll(parts)) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        return unit(sum);
    }

    private static float[] unit(double[] sum) {
        double square = 0;
        for (double x : sum) {
            square += x * x;
        }
        float[] unit = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            unit[i] = (float) (sum[i] / Math.sqrt(square));
        }
        return unit;
    }
}
