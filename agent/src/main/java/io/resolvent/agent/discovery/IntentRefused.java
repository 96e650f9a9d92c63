package io.resolvent.agent.discovery;

/** A change to found intents that cannot be made; the message says why and what to do. */
public final class IntentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IntentRefused(String message) {
        super(message);
    }
}
