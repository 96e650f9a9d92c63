package io.resolvent.agent.intent;

import java.util.List;

/**
 * How alike a text is to each learned one, 0 to 1: half by meaning, {@code ((1 + cosine) / 2)²} of the centred vectors,
 * a quarter each by runs of words and of letters. The square lets two shades of meaning count together; the n-grams
 * matter because an intent may hang on one word, such as a negation. A sum of positive definite kernels is one itself.
 * Immutable.
 */
final class TextKernel {

    private static final double MEANING = 0.5;
    private static final double WORDS = 0.25;
    private static final double LETTERS = 0.25;

    private final VectorSpace space;
    private final GramLikeness words;
    private final GramLikeness letters;

    private TextKernel(VectorSpace space, GramLikeness words, GramLikeness letters) {
        this.space = space;
        this.words = words;
        this.letters = letters;
    }

    static TextKernel learn(List<MultiExample> examples) {
        return new TextKernel(
                VectorSpace.of(examples.stream().map(MultiExample::vector).toArray(float[][]::new)),
                GramLikeness.learn(
                        examples.stream().map(e -> Grams.ofWords(e.text())).toList()),
                GramLikeness.learn(
                        examples.stream().map(e -> Grams.ofLetters(e.text())).toList()));
    }

    /** With each learned text, in their order. */
    double[] with(String text, float[] vector) {
        float[] meaning = space.similarities(space.centre(vector));
        float[] byWords = words.with(Grams.ofWords(text));
        float[] byLetters = letters.with(Grams.ofLetters(text));
        double[] likeness = new double[meaning.length];
        for (int i = 0; i < likeness.length; i++) {
            double close = (1 + meaning[i]) / 2;
            likeness[i] = MEANING * close * close + WORDS * byWords[i] + LETTERS * byLetters[i];
        }
        return likeness;
    }
}
