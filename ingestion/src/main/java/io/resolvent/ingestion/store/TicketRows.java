package io.resolvent.ingestion.store;

import io.resolvent.connectors.TicketRef;
import io.resolvent.ingestion.index.ResolvedTicket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Resolved tickets in SQL. */
final class TicketRows {

    private static final String COLUMNS =
            "SELECT origin, document_id, version, body, labels, resolution, intent, macro, created_at, resolved_at, %s AS thread"
                    + " FROM resolved_ticket JOIN document USING (source) ";

    private TicketRows() {}

    static List<ResolvedTicket> all(Connection connection) throws SQLException {
        return Rows.all(connection, COLUMNS.formatted("'[]'") + "ORDER BY resolved_at, source", TicketRows::ticket);
    }

    static Optional<ResolvedTicket> one(Connection connection, String source) throws SQLException {
        return Rows.all(connection, COLUMNS.formatted("thread") + "WHERE source = ?", TicketRows::ticket, source)
                .stream()
                .findFirst();
    }

    private static ResolvedTicket ticket(ResultSet row) throws SQLException {
        String thread = row.getString("thread");
        return new ResolvedTicket(
                new TicketRef(row.getString("origin"), row.getString("document_id")),
                row.getString("version"),
                row.getString("body"),
                row.getString("resolution"),
                thread.equals("[]") ? List.of() : Json.thread(thread),
                row.getString("intent"),
                row.getString("macro"),
                Json.labels(row.getString("labels")),
                Rows.time(row, "created_at"),
                Rows.time(row, "resolved_at"));
    }
}
