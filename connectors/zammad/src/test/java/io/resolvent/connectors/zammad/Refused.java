package io.resolvent.connectors.zammad;

/** A request that Zammad does not carry out. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final int status;

    Refused(int status, String error) {
        super(error);
        this.status = status;
    }

    static Refused unprocessable(String error) {
        return new Refused(422, error);
    }

    static Refused notFound(String kind, Object id) {
        return new Refused(404, "Couldn't find " + kind + " with 'id'=" + id);
    }

    static Refused forbidden() {
        return new Refused(403, "Not authorized");
    }
}
