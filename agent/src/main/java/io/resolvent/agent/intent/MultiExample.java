package io.resolvent.agent.intent;

import java.util.Set;

/**
 * A resolved ticket whose question has any number of intents.
 *
 * @param text the question, redacted
 * @param vector the question's vector, unit length; not copied, must not be changed
 * @param labels the intents, none when it has none
 */
public record MultiExample(String text, float[] vector, Set<String> labels) {

    public MultiExample {
        labels = Set.copyOf(labels);
        if (labels.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("example with an intent that has no name");
        }
    }
}
