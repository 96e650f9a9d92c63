package io.resolvent.connectors.sandbox.desk;

/** A request that the desk understood and refused; nothing changed. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, with the HTTP status that says so. */
    public enum Reason {
        INVALID(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        METHOD_NOT_ALLOWED(405),
        STALE(412),
        TOO_LARGE(413),
        TICKET_CLOSED(422);

        private final int httpStatus;

        Reason(int httpStatus) {
            this.httpStatus = httpStatus;
        }

        public int httpStatus() {
            return httpStatus;
        }
    }

    private final Reason reason;
    private final String explanation;

    public Refusal(Reason reason, String explanation) {
        super(explanation);
        this.reason = reason;
        this.explanation = explanation;
    }

    public String explanation() {
        return explanation;
    }

    public Reason reason() {
        return reason;
    }
}
