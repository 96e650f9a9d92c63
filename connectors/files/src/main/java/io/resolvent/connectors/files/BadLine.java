package io.resolvent.connectors.files;

/** A line that is no record of the expected shape; the message names the path and what is wrong there. */
final class BadLine extends Exception {

    private static final long serialVersionUID = 1L;

    private final String problem;

    BadLine(String problem) {
        super(problem);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
