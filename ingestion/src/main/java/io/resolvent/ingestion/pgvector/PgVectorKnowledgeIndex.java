package io.resolvent.ingestion.pgvector;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.resolvent.connectors.Secret;
import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.IndexUnusable;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.VectorSpace;
import javax.sql.DataSource;

/**
 * Opens the index that several machines share: PostgreSQL 15 or newer with pgvector 0.8 or newer. The tables are made in
 * the schema of the connection.
 */
public final class PgVectorKnowledgeIndex {

    private static final int POOL_SIZE = 8;

    private PgVectorKnowledgeIndex() {}

    /**
     * The index in this database; an empty one when there is none. Closing it leaves the data source open.
     *
     * @throws IndexUnusable when its vectors come from another embedder; {@link #create} then
     * @throws IllegalStateException when the database cannot be used, saying what to do
     */
    public static KnowledgeIndex open(DataSource database, Embedder embedder) {
        return open(database, VectorSpace.of(embedder));
    }

    /** The same, by the vectors it is for. */
    public static KnowledgeIndex open(DataSource database, VectorSpace space) {
        return new PgVectorSchema(database).open(space, () -> {});
    }

    /** The same, with its own pool of connections, which it closes. */
    public static KnowledgeIndex open(String url, String user, Secret password, Embedder embedder) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password.reveal());
        config.setMaximumPoolSize(POOL_SIZE);
        config.setPoolName("passages");
        HikariDataSource pool = new HikariDataSource(config);
        try {
            return new PgVectorSchema(pool).open(VectorSpace.of(embedder), pool::close);
        } catch (RuntimeException failure) {
            pool.close();
            throw failure;
        }
    }

    /** An empty index in this database; whatever passages were there are dropped. */
    public static KnowledgeIndex create(DataSource database, Embedder embedder) {
        return create(database, VectorSpace.of(embedder));
    }

    /** The same, by the vectors it is for. */
    public static KnowledgeIndex create(DataSource database, VectorSpace space) {
        PgVectorSchema schema = new PgVectorSchema(database);
        schema.drop();
        return schema.open(space, () -> {});
    }
}
