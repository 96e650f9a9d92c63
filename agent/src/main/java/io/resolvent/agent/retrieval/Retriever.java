package io.resolvent.agent.retrieval;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import java.time.Instant;

/** Finds evidence. Thread-safe, deterministic for one index generation. */
public interface Retriever {

    /** @param knownBefore only what the team knew before this instant; {@link Instant#MAX} for all */
    Evidence retrieve(Inquiry inquiry, Intent intent, Instant knownBefore);
}
