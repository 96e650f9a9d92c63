package io.resolvent.evaluation.backtest;

import io.resolvent.connectors.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tickets that are decided with what was learned at one time.
 *
 * @param tickets as they came in
 * @param known learned is what was known before this instant; {@link Instant#MAX} for everything
 */
record Slice(List<Ticket> tickets, Instant known) {

    Slice {
        tickets = List.copyOf(tickets);
    }

    /** One slice that knows everything. */
    static List<Slice> one(List<Ticket> tickets) {
        return tickets.isEmpty() ? List.of() : List.of(new Slice(tickets, Instant.MAX));
    }

    /** At most so many of nearly equal size by time, each of which knows what was known when its first ticket came in. */
    static List<Slice> byTime(List<Ticket> tickets, int most) {
        List<Ticket> ordered = tickets.stream()
                .sorted(Comparator.comparing(Ticket::createdAt).thenComparing(Ticket::ref))
                .toList();
        List<Slice> slices = new ArrayList<>();
        int count = Math.min(most, ordered.size());
        for (int i = 0; i < count; i++) {
            List<Ticket> part = ordered.subList(i * ordered.size() / count, (i + 1) * ordered.size() / count);
            slices.add(new Slice(part, part.getFirst().createdAt()));
        }
        return slices;
    }
}
