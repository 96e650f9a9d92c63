package io.resolvent.agent;

import io.resolvent.agent.config.KnowledgeSettings;
import io.resolvent.agent.config.SecretReference;
import io.resolvent.agent.config.Settings;
import io.resolvent.ingestion.IngestSettings;
import io.resolvent.ingestion.Knowledge;
import io.resolvent.ingestion.KnowledgeIndexOpener;
import io.resolvent.ingestion.LocalKnowledge;
import io.resolvent.ingestion.embedding.Embeddings;
import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.redaction.Redactors;
import java.nio.file.Path;

/** Opens the knowledge of a home folder with the engine that is configured. */
public final class KnowledgeFolder {

    private KnowledgeFolder() {}

    public static Knowledge open(Settings settings, SecretReference secrets) {
        return open(settings, secrets, Embeddings.bundled());
    }

    /**
     * The same with vectors from a cache that several knowledge folders may share.
     *
     * @param shared the folder of that cache
     */
    public static Knowledge open(Settings settings, SecretReference secrets, Path shared) {
        return open(settings, secrets, Embeddings.cached(Embeddings.bundled(), shared.resolve("vectors.db")));
    }

    private static Knowledge open(Settings settings, SecretReference secrets, Embedder embedder) {
        return LocalKnowledge.open(
                settings.home(),
                embedder,
                opener(settings.knowledge(), secrets),
                Redactors.standard(),
                reading(settings.knowledge()));
    }

    private static KnowledgeIndexOpener opener(KnowledgeSettings knowledge, SecretReference secrets) {
        return switch (knowledge.engine()) {
            case LUCENE -> KnowledgeIndexOpener.lucene();
            case PGVECTOR -> PgVectorOpener.of(knowledge.pgvector(), secrets);
        };
    }

    private static IngestSettings reading(KnowledgeSettings knowledge) {
        IngestSettings standard = IngestSettings.defaults();
        return new IngestSettings(
                knowledge.intentField(),
                knowledge.macroField(),
                standard.outOfScopeField(),
                standard.confirmedTag(),
                standard.labelFields(),
                standard.parallelReads());
    }
}
