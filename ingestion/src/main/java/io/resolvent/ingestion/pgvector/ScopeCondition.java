package io.resolvent.ingestion.pgvector;

import io.resolvent.ingestion.index.EpochNanos;
import io.resolvent.ingestion.index.Scope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;

/** What a scope allows, as a condition of the search itself. */
final class ScopeCondition {

    /** Takes the parameters that {@link #bind} sets. */
    static final String SQL = "audience = ANY (?) AND kind = ANY (?) AND known_since < ?";

    private ScopeCondition() {}

    /** Sets the three parameters from {@code first} on, and gives the number of the next. */
    static int bind(PreparedStatement statement, int first, Scope scope) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(first, connection.createArrayOf("text", names(scope.audiences())));
        statement.setArray(first + 1, connection.createArrayOf("text", names(scope.kinds())));
        statement.setLong(first + 2, bound(scope.knownBefore()));
        return first + 3;
    }

    private static long bound(Instant instant) {
        return instant.equals(Instant.MAX) ? Long.MAX_VALUE : EpochNanos.of(instant);
    }

    private static Object[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray();
    }
}
