package io.resolvent.agent.outcome;

import io.resolvent.connectors.TicketRef;
import java.time.Instant;

/**
 * What came of one decision, as last seen.
 *
 * @param decision its seq in the policy log
 * @param detail how long it has been silent, or how far a person's reply and the draft overlap; may be empty
 * @param settled it is not looked at any more
 * @param at when it was last looked at
 */
public record Outcome(
        long decision,
        TicketRef ref,
        String triggerId,
        OutcomeKind kind,
        String detail,
        Instant decidedAt,
        boolean settled,
        Instant at) {}
