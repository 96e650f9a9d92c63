package io.resolvent.agent.intent;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A resolved ticket to learn from.
 *
 * @param text the question, redacted
 * @param vector the question's vector, unit length; not copied, must not be changed
 * @param label the intent, not empty
 */
public record Example(String text, float[] vector, String label) {

    /** By label, text and vector, so that nothing depends on the order in which examples come. */
    static final Comparator<Example> ORDER = Comparator.comparing(Example::label)
            .thenComparing(Example::text)
            .thenComparing(Example::vector, Arrays::compare);

    public Example {
        if (label.isBlank()) {
            throw new IllegalArgumentException("example without a label");
        }
    }
}
