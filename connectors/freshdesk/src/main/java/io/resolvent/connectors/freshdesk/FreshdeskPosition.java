package io.resolvent.connectors.freshdesk;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a walk through a list of tickets stands.
 *
 * @param since tickets that were updated at this time or later are asked for
 * @param page the page to read next, above one only where more tickets than fit a page were updated in one second
 * @param last the id of the last ticket of the page before, empty on the first page
 */
record FreshdeskPosition(Instant since, int page, String last) {

    private static final Instant BEFORE_ALL = Instant.parse("2000-01-01T00:00:00Z");

    static FreshdeskPosition start() {
        return at(BEFORE_ALL);
    }

    static FreshdeskPosition at(Instant since) {
        return new FreshdeskPosition(since, 1, "");
    }

    FreshdeskPosition pageAfter(String lastTicket) {
        return new FreshdeskPosition(since, page + 1, lastTicket);
    }

    static Optional<FreshdeskPosition> parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 3 || !parts[1].matches("[0-9]{1,5}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new FreshdeskPosition(Instant.parse(parts[0]), Math.max(1, Integer.parseInt(parts[1])), parts[2]));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return since + "," + page + "," + last;
    }
}
