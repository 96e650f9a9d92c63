package io.resolvent.agent.dispatch;

import io.resolvent.connectors.TicketRef;

/** Ends the work that a decision came from. */
@FunctionalInterface
public interface Settlement {

    /**
     * Asked on the deciding thread; the answer runs in the transaction of the decision, and undoes it by throwing.
     *
     * @param outcome the decision's word
     */
    Runnable of(TicketRef ref, String outcome);
}
