package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Walks through a list of tickets in the order of their last update, by the time of update rather than by page numbers: a
 * ticket that is updated while a list is read moves to its end, and every page after it would lose a ticket to the page
 * before. Thread-safe.
 *
 * <p>Each step asks again from one second before the last ticket it saw. Pages are turned only while that does not lead on,
 * where more tickets than fit a page were updated in one second, and then it is made sure that nothing moved meanwhile.
 *
 * @param filter which tickets; those that are neither deleted nor spam when empty
 */
record FreshdeskWalk(FreshdeskApi api, Optional<String> filter, int pageSize) {

    /** Freshdesk refuses any page after this one. */
    static final int LAST_PAGE = 300;

    private static final Duration OVERLAP = Duration.ofSeconds(1);

    /**
     * @param next where to go on
     * @param more whether there is more now
     */
    record Step(List<JsonNode> rows, FreshdeskPosition next, boolean more, List<Skipped> skipped) {}

    /** @param shown what has changed before this time is surely in the list; what came later is asked for once more */
    Step from(FreshdeskPosition at, Instant shown) {
        StoreResponse page = ask(at.since(), at.page());
        List<JsonNode> rows = FreshdeskPages.rows(page);
        if (at.page() > 1 && hasMoved(at)) {
            return new Step(rows, FreshdeskPosition.at(at.since()), true, List.of());
        }
        Instant overlapped = latest(rows).map(time -> time.minus(OVERLAP)).orElse(at.since());
        if (!FreshdeskPages.isFollowed(page, rows.size(), pageSize)) {
            Instant next = overlapped.isBefore(shown) ? overlapped : shown;
            return new Step(rows, FreshdeskPosition.at(next), false, List.of());
        }
        if (overlapped.isAfter(at.since())) {
            return new Step(rows, FreshdeskPosition.at(overlapped), true, List.of());
        }
        return at.page() < LAST_PAGE
                ? new Step(rows, at.pageAfter(last(rows)), true, List.of())
                : tooMany(rows, overlapped);
    }

    private StoreResponse ask(Instant since, int page) {
        return api.tickets(since, filter, page, pageSize);
    }

    /** Whether a ticket of the pages before was updated, so that this page misses one. */
    private boolean hasMoved(FreshdeskPosition at) {
        return !last(FreshdeskPages.rows(ask(at.since(), at.page() - 1))).equals(at.last());
    }

    private Step tooMany(List<JsonNode> rows, Instant overlapped) {
        Instant second = overlapped.plus(OVERLAP);
        String reason = "more tickets were updated at " + second + " than Freshdesk lists (" + LAST_PAGE
                + " pages). Look at the tickets of that second in Freshdesk.";
        Skipped skipped = new Skipped(api.name() + ": list of tickets", reason);
        return new Step(rows, FreshdeskPosition.at(second.plus(OVERLAP)), true, List.of(skipped));
    }

    private static String last(List<JsonNode> rows) {
        return rows.isEmpty() ? "" : Json.text(rows.getLast(), "id");
    }

    private static Optional<Instant> latest(List<JsonNode> rows) {
        return rows.stream()
                .flatMap(row -> time(Json.text(row, "updated_at")).stream())
                .max(Instant::compareTo);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
