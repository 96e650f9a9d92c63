package io.resolvent.connectors.http;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.time.Duration;
import java.util.Optional;

/**
 * A request on its way.
 *
 * @param account whose base the request's path is below
 * @param subject what an error is about
 * @param deadline on the clock of {@link System#nanoTime()}, for all attempts together
 * @param maxBytes the largest answer that is read
 * @param tooLarge what a larger one means for a read
 */
record Call(
        StoreAccount account, StoreRequest request, String subject, long deadline, int maxBytes, FailureKind tooLarge) {

    /** How long this attempt may take. */
    Duration patience(Duration atMost) {
        return Duration.ofNanos(Math.min(atMost.toNanos(), Math.max(1, deadline - System.nanoTime())));
    }

    ConnectorException broken(String what, Exchange.Broken cause) {
        FailureKind kind = cause.isTooLarge() && request.reads()
                ? tooLarge
                : FailureMapping.ofBrokenConnection(cause, request.reads());
        return new ConnectorException(kind, subject, request.method() + " failed: " + what + ".", cause);
    }

    ConnectorException refused(int status, String words, Optional<Duration> wait) {
        String said = "the store answered " + status + (words.isEmpty() ? "" : ": " + words);
        return new ConnectorException(
                FailureMapping.ofStatus(status, request.reads()),
                subject,
                request.method() + " refused: " + said,
                wait);
    }
}
