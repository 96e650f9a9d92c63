package io.resolvent.evaluation.backtest;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads all tickets of a store. */
final class StoreTickets {

    private StoreTickets() {}

    /** In the store's order; what cannot be read goes to {@code skipped}. */
    static List<Ticket> all(Connector store, List<Skipped> skipped) {
        List<Ticket> tickets = new ArrayList<>();
        Optional<Checkpoint> next = Optional.of(Checkpoint.start());
        while (next.isPresent()) {
            Batch<TicketChange> page = store.tickets().changedSince(next.get());
            skipped.addAll(page.skipped());
            page.items().forEach(change -> read(store, change.ref(), skipped).ifPresent(tickets::add));
            next = page.more() ? Optional.of(page.next()) : Optional.empty();
        }
        return tickets;
    }

    private static Optional<Ticket> read(Connector store, TicketRef ref, List<Skipped> skipped) {
        try {
            return Optional.of(store.tickets().read(ref));
        } catch (ConnectorException e) {
            skipped.add(new Skipped(ref.toString(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }
}
