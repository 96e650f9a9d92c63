package io.resolvent.agent.cli;

import io.resolvent.agent.config.InvalidConfiguration;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into one line and an exit code: 2 for usage and configuration, 1 for the rest. */
public final class OneLineErrors implements IExecutionExceptionHandler {

    private static final String OWN = "io.resolvent.";
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
        return switch (thrown) {
            case NoSuchFileException missing -> first + ": no such file";
            case AccessDeniedException denied -> first + ": may not be read or written; check its rights";
            case FileAlreadyExistsException inTheWay -> first + ": is in the way; move it or name another place";
            case FileSystemException failed -> first;
            case UncheckedIOException wrapped -> within(first, Objects.requireNonNull(wrapped.getCause()));
            default -> isExpected(thrown) ? first : thrown.getClass().getSimpleName() + ": " + first;
        };
    }

    private static String within(String context, IOException cause) {
        if (context.equals(cause.toString())) {
            return line(cause);
        }
        return context.contains(String.valueOf(cause.getMessage())) ? context : context + ": " + line(cause);
    }

    /** What the program throws itself says in its message what is wrong and what to do. */
    private static boolean isExpected(Throwable thrown) {
        return thrown.getClass().getName().startsWith(OWN)
                || thrown instanceof IOException
                || thrown instanceof UncheckedIOException;
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
