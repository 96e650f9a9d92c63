package io.resolvent.agent.outcome;

import io.resolvent.connectors.TicketRef;
import java.util.Set;

/**
 * What became known of a reply that was once made: a person judged it, or it turned out so.
 *
 * @param intent what the ticket was taken for
 * @param sources ids of the documents and macros that it was made of
 */
public record JudgedReply(TicketRef ref, String intent, Set<String> sources, boolean right) {

    public JudgedReply {
        sources = Set.copyOf(sources);
    }
}
