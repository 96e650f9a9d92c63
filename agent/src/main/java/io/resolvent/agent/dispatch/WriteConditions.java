package io.resolvent.agent.dispatch;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.WriteRequest;

/** What has to hold in a store, apart from the ticket itself, before anything is written. Thread-safe. */
@FunctionalInterface
public interface WriteConditions {

    /**
     * Asked right before each write. May ask the store; its failures are passed on and count as failures of the write,
     * which was not made.
     *
     * @param decision the seq of the decision in the policy log
     */
    Clearance clear(Connector store, WriteRequest request, long decision);

    /** Whether a write may go. */
    sealed interface Clearance {

        /** @param request the same effect, in the store's words */
        record Clear(WriteRequest request) implements Clearance {}

        /** @param cause one line with the next step */
        record Stopped(String cause) implements Clearance {}
    }

    /** Everything may go as it is. */
    static WriteConditions none() {
        return (store, request, decision) -> new Clearance.Clear(request);
    }
}
