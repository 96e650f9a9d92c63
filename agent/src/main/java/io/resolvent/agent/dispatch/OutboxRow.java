package io.resolvent.agent.dispatch;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ActionId;
import java.time.Instant;

/**
 * One effect as it stands.
 *
 * @param decision the seq of its decision in the policy log
 * @param dueAt when it is tried next, while it waits
 * @param effectId the store's id of what was made, empty before
 * @param adopted it was found in the store after its answer was lost
 * @param lastFailure why the last attempt failed, empty when it did not
 */
public record OutboxRow(
        ActionId id,
        long decision,
        int ordinal,
        Action action,
        EffectState state,
        int attempts,
        Instant dueAt,
        String effectId,
        boolean adopted,
        String lastFailure) {}
