package io.resolvent.connectors.jira;

/** What a request is answered with when it is refused. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final int status;
    final String words;

    Refused(int status, String message) {
        super(message);
        this.status = status;
        this.words = message;
    }
}
