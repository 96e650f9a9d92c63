package io.resolvent.agent.cli;

import io.resolvent.agent.config.InvalidConfiguration;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into one line and an exit code: 2 for usage and configuration, 1 for the rest. */
public final class OneLineErrors implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OneLineErrors.class);

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        command.getErr().println("resolvent: " + line(thrown));
        command.getErr().flush();
        if (!isExpected(thrown)) {
            LOG.error("unexpected failure", thrown);
        }
        return exitCode(thrown);
    }

    private static String line(Throwable thrown) {
        String message = Optional.ofNullable(thrown.getMessage()).orElse("");
        String first = message.lines().findFirst().orElse("");
        return isExpected(thrown) ? first : thrown.getClass().getSimpleName() + ": " + first;
    }

    private static boolean isExpected(Throwable thrown) {
        return thrown instanceof InvalidConfiguration
                || thrown instanceof CommandFailed
                || thrown instanceof ConnectorException;
    }

    private static int exitCode(Throwable thrown) {
        return switch (thrown) {
            case CommandFailed failed -> failed.exitCode();
            case InvalidConfiguration invalid -> 2;
            case ConnectorException failed -> failed.kind() == FailureKind.INVALID_CONFIGURATION ? 2 : 1;
            default -> 1;
        };
    }
}
