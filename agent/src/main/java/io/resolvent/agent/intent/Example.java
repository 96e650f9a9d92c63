package io.resolvent.agent.intent;

/**
 * A resolved ticket to learn from.
 *
 * @param text the question, redacted
 * @param vector the question's vector, unit length; not copied, must not be changed
 * @param label the intent, not empty
 */
public record Example(String text, float[] vector, String label) {

    public Example {
        if (label.isBlank()) {
            throw new IllegalArgumentException("example without a label");
        }
    }
}
