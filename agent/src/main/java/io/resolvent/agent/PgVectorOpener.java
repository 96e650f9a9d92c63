package io.resolvent.agent;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.resolvent.agent.config.KnowledgeSettings.PgVectorSettings;
import io.resolvent.agent.config.SecretReference;
import io.resolvent.ingestion.KnowledgeIndexOpener;
import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.pgvector.PgVectorKnowledgeIndex;
import java.nio.file.Path;

/** Opens the index in PostgreSQL. Its pool lives as long as the process. */
final class PgVectorOpener implements KnowledgeIndexOpener {

    private final HikariDataSource pool;

    private PgVectorOpener(HikariDataSource pool) {
        this.pool = pool;
    }

    static KnowledgeIndexOpener of(PgVectorSettings settings, SecretReference secrets) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("passages");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        if (!settings.password().isBlank()) {
            config.setPassword(secrets.resolve("knowledge.pgvector.password", settings.password())
                    .reveal());
        }
        config.setMaximumPoolSize(settings.connections());
        return new PgVectorOpener(new HikariDataSource(config));
    }

    @Override
    public KnowledgeIndex open(Path folder, Embedder embedder) {
        return PgVectorKnowledgeIndex.open(pool, embedder);
    }

    @Override
    public KnowledgeIndex create(Path folder, Embedder embedder) {
        return PgVectorKnowledgeIndex.create(pool, embedder);
    }
}
