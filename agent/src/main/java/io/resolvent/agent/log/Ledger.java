package io.resolvent.agent.log;

import io.resolvent.connectors.WriteRequest;
import java.util.List;

/** Where decisions become facts. */
public interface Ledger {

    /**
     * Records the decision and puts its effects into the outbox in one durable transaction; returns only after it is
     * safe. The same ticket and trigger twice keeps the first.
     */
    void commit(PolicyLogEntry entry, List<WriteRequest> effects);
}
