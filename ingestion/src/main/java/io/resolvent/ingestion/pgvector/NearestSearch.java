package io.resolvent.ingestion.pgvector;

import com.pgvector.PGvector;
import io.resolvent.ingestion.index.Hit;
import io.resolvent.ingestion.index.Scope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The nearest vectors under the conditions of a scope. The graph is searched deeper than asked, and goes on until enough
 * passages meet the conditions; ties are then put in the order of ids. Runs inside a transaction.
 */
final class NearestSearch {

    private static final int DEEPER = 2;
    private static final int DEEP_ENOUGH = 100;
    private static final int DEEPEST = 1_000;

    private static final String SETTINGS = "SET LOCAL hnsw.iterative_scan = strict_order; SET LOCAL hnsw.ef_search = ";
    private static final String SELECT = "WITH near AS (SELECT id AS near_id, embedding <=> ? AS distance FROM passage"
            + " WHERE " + ScopeCondition.SQL + " ORDER BY embedding <=> ? LIMIT ?)"
            + " SELECT " + PassageRow.COLUMNS + ", 1 - distance AS score FROM near JOIN passage ON id = near_id"
            + " ORDER BY distance, id LIMIT ?";

    private final Connection connection;

    NearestSearch(Connection connection) {
        this.connection = connection;
    }

    List<Hit> best(float[] vector, Scope scope, int limit) throws SQLException {
        int depth = Math.max(DEEP_ENOUGH, DEEPER * limit);
        try (Statement settings = connection.createStatement();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            settings.execute(SETTINGS + Math.min(depth, DEEPEST));
            select.setObject(1, new PGvector(vector));
            int next = ScopeCondition.bind(select, 2, scope);
            select.setObject(next, new PGvector(vector));
            select.setInt(next + 1, depth);
            select.setInt(next + 2, limit);
            return PassageRow.hits(select);
        }
    }
}
