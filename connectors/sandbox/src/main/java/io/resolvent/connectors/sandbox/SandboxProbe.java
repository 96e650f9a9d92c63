package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.ProbeResult.State;
import java.util.List;

/** Whether the desk can be used with the configured account. */
final class SandboxProbe {

    private SandboxProbe() {}

    static ProbeResult of(SandboxDesk desk) {
        try {
            Payload.Account account = desk.askAccount();
            return account.role().equals("customer")
                    ? failed(State.FORBIDDEN, "The token is a customer's. Use the token of the bot account.")
                    : new ProbeResult(State.READY, account.id(), List.of());
        } catch (ConnectorException e) {
            return switch (e.kind()) {
                case UNAUTHENTICATED ->
                    failed(
                            State.UNAUTHENTICATED,
                            "The desk does not know the token. It makes a new one at each start.");
                case FORBIDDEN -> failed(State.FORBIDDEN, "The desk refuses this account: " + e.getMessage());
                case MALFORMED, NOT_FOUND, REJECTED, CONFLICT, INVALID_CONFIGURATION, UNSUPPORTED ->
                    failed(State.MISCONFIGURED, "This is no sandbox desk. Check the url: " + e.getMessage());
                case RATE_LIMITED, UNAVAILABLE, UNKNOWN_OUTCOME ->
                    failed(State.INDETERMINATE, "The desk does not answer. Is it running? " + e.getMessage());
            };
        }
    }

    private static ProbeResult failed(State state, String remedy) {
        return new ProbeResult(state, "", List.of(remedy));
    }
}
