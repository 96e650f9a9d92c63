package io.resolvent.agent.dispatch;

import io.resolvent.connectors.WriteRequest;
import java.time.Instant;

/**
 * One effect taken out of the outbox to be made.
 *
 * @param decision the seq of its decision in the policy log
 * @param attempts how often it was tried before
 * @param mayBeThere an earlier attempt may have made it: look before trying
 * @param replied a public reply of the same decision is in the store already
 * @param begun something of the same decision is in the store already
 * @param token fences: an effect that was taken over by another has a lower token and can settle nothing
 * @param until when others may take it over
 */
public record Effect(
        WriteRequest request,
        long decision,
        int ordinal,
        String triggerId,
        int attempts,
        boolean mayBeThere,
        boolean replied,
        boolean begun,
        long token,
        Instant until) {}
