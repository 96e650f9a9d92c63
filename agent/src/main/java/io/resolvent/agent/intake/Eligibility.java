package io.resolvent.agent.intake;

import io.resolvent.connectors.Comment;

/** Whether a ticket, as it is now, is for the assistant. */
public sealed interface Eligibility {

    /** @param trigger the customer's comment that wants an answer */
    record Eligible(Comment trigger) implements Eligibility {}

    record Ineligible(Cause cause) implements Eligibility {}

    /** Why the assistant leaves a ticket alone. */
    enum Cause {
        /** Our own reply, or the note about it, came after the customer's last comment. */
        OWN_COMMENT,
        /** There is no customer comment at all. */
        NO_CUSTOMER_COMMENT,
        /** A person of the team has answered or is assigned and working. */
        PERSON_TOOK_OVER,
        TICKET_DONE,
        AUTOMATIC_MAIL,
        /** This very comment was decided before. */
        ALREADY_DECIDED,
        TICKET_GONE
    }
}
