package io.resolvent.evaluation.simulation;

import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.TicketRef;
import java.util.Optional;

/**
 * One change that a store accepted.
 *
 * @param commentId of a comment, empty for everything else
 * @param automatic a customer's comment that a machine wrote
 * @param effect the id that came with it, empty for what people did
 * @param during the effect whose check had passed and whose write had not yet come, empty outside such a window
 */
record LedgerEntry(
        TicketRef ref,
        Author.Role author,
        What what,
        String commentId,
        String text,
        boolean automatic,
        Optional<ActionId> effect,
        Optional<ActionId> during) {

    /** The kind of change. */
    enum What {
        PUBLIC_COMMENT,
        INTERNAL_COMMENT,
        STATUS,
        OTHER
    }

    boolean isOwn() {
        return author == Author.Role.ASSISTANT;
    }
}
