package io.resolvent.connectors.rt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Walks a ticket's history. RT filters rows by rights after paging, so a short or empty page is not the end; the ticket's
 * version is the id of its last visible transaction and marks it. Thread-safe.
 */
record RtHistory(RtApi api) {

    /** Far more than any ticket has; only against an endless walk. */
    private static final int MOST_PAGES = 200;

    /** An account that may see nothing of three full pages in a row will see nothing of the rest. */
    private static final int MOST_EMPTY_PAGES = 3;

    /** All transactions, oldest first. */
    List<RtTransaction> all(RtTicket ticket) {
        long last = number(ticket.version());
        return walk(ticket, "ASC", t -> t.id() >= last);
    }

    /** Transactions after a version, newest first. */
    List<RtTransaction> after(RtTicket ticket, String version) {
        long from = number(version);
        return walk(ticket, "DESC", t -> t.id() <= from).stream()
                .filter(t -> t.id() > from)
                .toList();
    }

    private List<RtTransaction> walk(RtTicket ticket, String order, Predicate<RtTransaction> last) {
        List<RtTransaction> found = new ArrayList<>();
        String id = ticket.ref().id();
        int empty = 0;
        for (int page = 1; page <= MOST_PAGES && empty < MOST_EMPTY_PAGES; page++) {
            List<JsonNode> rows = api.history(id, order, page, ticket.ref());
            rows.forEach(row -> found.add(RtTransaction.of(row, ticket.ref().toString())));
            if (found.stream().anyMatch(last)) {
                return found;
            }
            empty = rows.isEmpty() ? empty + 1 : 0;
        }
        return found;
    }

    /** A version that is no transaction id is before everything. */
    private static long number(String version) {
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0;
    }
}
