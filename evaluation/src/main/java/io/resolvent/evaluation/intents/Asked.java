package io.resolvent.evaluation.intents;

import io.resolvent.agent.intent.Example;

/** A question with its vector. */
record Asked(String id, String text, float[] vector) {

    Example example(String label) {
        return new Example(text, vector, label);
    }
}
