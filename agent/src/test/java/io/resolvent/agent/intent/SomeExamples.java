package io.resolvent.agent.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up questions: each intent has words and a direction of its own, with noise. */
final class SomeExamples {

    static final int DIMENSION = 24;

    private static final List<String> WORDS = List.of(
            "invoice amount total",
            "password login reset",
            "parcel delivery late",
            "camera battery empty",
            "refund money back",
            "update firmware version",
            "account close delete",
            "app crash start");

    private final Random random;

    SomeExamples(long seed) {
        random = new Random(seed);
    }

    List<Example> of(int intents, int each) {
        List<Example> examples = new ArrayList<>();
        for (int intent = 0; intent < intents; intent++) {
            for (int i = 0; i < each; i++) {
                examples.add(example(intent));
            }
        }
        return examples;
    }

    Example example(int intent) {
        String[] words = WORDS.get(intent).split(" ");
        StringBuilder text = new StringBuilder("please help me with");
        for (int i = 0; i < 3; i++) {
            text.append(' ').append(words[random.nextInt(words.length)]);
        }
        return new Example(
                text.append(" number ").append(random.nextInt(1_000)).toString(), vector(intent), "intent-" + intent);
    }

    /** A unit vector around the intent's own direction. */
    float[] vector(int intent) {
        float[] vector = new float[DIMENSION];
        for (int d = 0; d < DIMENSION; d++) {
            vector[d] = (float) (0.12 * random.nextGaussian());
        }
        vector[intent] += 1;
        return unit(vector);
    }

    static float[] unit(float[] vector) {
        double squares = 0;
        for (float x : vector) {
            squares += x * x;
        }
        for (int d = 0; d < vector.length; d++) {
            vector[d] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
