package io.resolvent.agent.draft;

/** A model gave no usable answer. The message is one or two words for the log; it never quotes the answer. */
final class ModelFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelFailure(String message) {
        super(message);
    }
}
