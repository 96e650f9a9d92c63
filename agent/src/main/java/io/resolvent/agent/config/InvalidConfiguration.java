package io.resolvent.agent.config;

/** A configuration that cannot be used. The message is one line: file and line or key, what is wrong, what to do. */
public final class InvalidConfiguration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidConfiguration(String message) {
        super(message);
    }

    public InvalidConfiguration(String message, Throwable cause) {
        super(message, cause);
    }
}
