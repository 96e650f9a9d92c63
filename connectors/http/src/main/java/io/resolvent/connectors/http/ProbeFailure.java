package io.resolvent.connectors.http;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.ProbeResult.State;
import java.util.List;

/**
 * What a failed probe says, by the kind of failure.
 *
 * @param credentials what to do when the store does not know us
 * @param rights what to do when we may not do what is needed
 * @param settings what to check when something is not where it should be
 */
public record ProbeFailure(String credentials, String rights, String settings) {

    /** @param account who the store says we are, empty when unknown */
    public ProbeResult of(ConnectorException e, String account) {
        return switch (e.kind()) {
            case UNAUTHENTICATED -> result(State.UNAUTHENTICATED, account, credentials, e);
            case FORBIDDEN -> result(State.FORBIDDEN, account, rights, e);
            case NOT_FOUND, REJECTED, MALFORMED, INVALID_CONFIGURATION, CONFLICT, UNSUPPORTED ->
                result(State.MISCONFIGURED, account, settings, e);
            case RATE_LIMITED, UNAVAILABLE, UNKNOWN_OUTCOME ->
                result(State.INDETERMINATE, account, "try again later", e);
        };
    }

    private static ProbeResult result(State state, String account, String remedy, ConnectorException e) {
        return new ProbeResult(state, account, List.of(remedy + ": " + e.getMessage()));
    }
}
