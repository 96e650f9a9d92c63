package io.resolvent.evaluation.intents;

import io.resolvent.agent.intent.Intent;
import io.resolvent.evaluation.files.Labels;

/** A ticket, what was made of it, and what people say. */
record Classified(String id, String question, Intent intent, Labels labels) {

    boolean isRight() {
        return !labels.outOfScope()
                && !labels.intent().isEmpty()
                && intent.label().equals(labels.intent());
    }
}
