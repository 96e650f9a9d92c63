package io.resolvent.agent.outcome;

import io.resolvent.agent.log.PolicyLogEntry;
import java.util.Optional;

/** Finds the reply that a decision offered to a person. */
@FunctionalInterface
public interface DraftText {

    /** The reply in the entry's case file; empty when there was none. */
    Optional<String> of(PolicyLogEntry entry);
}
