package io.resolvent.agent.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs one statement with bound values; ticket text is only ever a bound value. */
public final class Sql {

    private Sql() {}

    /** Reads one row; must not move to another one. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @return the number of rows changed */
    public static int update(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(connection, statement, values)) {
            return prepared.executeUpdate();
        }
    }

    /** @return all rows, in the statement's order */
    public static <T> List<T> list(Connection connection, String query, RowReader<T> reader, Object... values)
            throws SQLException {
        try (PreparedStatement prepared = prepare(connection, query, values);
                ResultSet rows = prepared.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }

    /** @return the first row, empty when there is none */
    public static <T> Optional<T> first(Connection connection, String query, RowReader<T> reader, Object... values)
            throws SQLException {
        try (PreparedStatement prepared = prepare(connection, query, values);
                ResultSet rows = prepared.executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        }
    }

    /** @return the first column of the first row as a number, 0 when there is no row */
    public static long number(Connection connection, String query, Object... values) throws SQLException {
        return first(connection, query, row -> row.getLong(1), values).orElse(0L);
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }
}
