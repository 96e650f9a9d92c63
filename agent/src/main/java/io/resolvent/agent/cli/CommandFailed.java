package io.resolvent.agent.cli;

/** Ends a command with one clear line. */
public final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandFailed(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Wrong usage or configuration: exit 2. */
    public static CommandFailed usage(String message) {
        return new CommandFailed(2, message);
    }

    /** A check failed: exit 1. */
    public static CommandFailed check(String message) {
        return new CommandFailed(1, message);
    }

    public int exitCode() {
        return exitCode;
    }
}
