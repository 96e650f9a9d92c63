package io.resolvent.connectors.freshdesk;

/** What a Freshdesk answers when it refuses. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final int status;
    final String field;

    /** @param field what the refusal is about, empty for nothing in particular */
    Refused(int status, String field, String message) {
        super(message);
        this.status = status;
        this.field = field;
    }
}
