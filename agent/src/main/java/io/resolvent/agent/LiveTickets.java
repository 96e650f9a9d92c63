package io.resolvent.agent;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.Connectors;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tickets as their stores have them now. A store may tell of a ticket before it can be read, so one that is not there is
 * looked for again; after that it counts as deleted.
 *
 * @param attempts how often this piece of work was tried before
 */
public record LiveTickets(Connectors stores, int attempts) implements Tickets {

    static final int LOOKS = 3;

    @Override
    public Ticket read(TicketRef ref) {
        try {
            return stores.named(ref.system())
                    .orElseThrow(() -> new ConnectorException(
                            FailureKind.INVALID_CONFIGURATION,
                            ref.toString(),
                            "no ticket store of this name is configured; add it, or dismiss the ticket"))
                    .tickets()
                    .read(ref);
        } catch (ConnectorException e) {
            if (e.kind() != FailureKind.NOT_FOUND) {
                throw e;
            }
            if (attempts < LOOKS) {
                throw new ConnectorException(FailureKind.UNAVAILABLE, ref.toString(), "not there, or not yet", e);
            }
            return gone(ref);
        }
    }

    private static Ticket gone(TicketRef ref) {
        return new Ticket(
                ref,
                "",
                "",
                Status.DELETED,
                Requester.unknown(),
                List.of(),
                Set.of(),
                Map.of(),
                "",
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty());
    }
}
