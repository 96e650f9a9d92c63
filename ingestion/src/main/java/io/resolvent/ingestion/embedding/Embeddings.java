package io.resolvent.ingestion.embedding;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.resolvent.ingestion.index.Embedder;
import java.nio.file.Path;

/** Where embedders come from. */
public final class Embeddings {

    private static final int REMEMBERED = 4_096;

    private Embeddings() {}

    /**
     * The model in the jar: bge-small-en-v1.5, quantised, 384 numbers, at most 512 tokens of a text, no network. Loaded
     * at the first use, once per call of this method: share the result.
     */
    public static Embedder bundled() {
        OnnxEmbeddingModel model = new OnnxEmbeddingModel(OnnxSource.BGE_SMALL_EN_V15_Q, OnnxEmbeddingModel.cores());
        return new ModelEmbedder(model, model::fingerprint);
    }

    /**
     * Any LangChain4j model.
     *
     * @param fingerprint names the model and its version; a new one makes old vectors invisible
     */
    public static Embedder of(EmbeddingModel model, String fingerprint) {
        if (fingerprint.isBlank()) {
            throw new IllegalArgumentException(
                    "an embedding model needs a fingerprint, for example its name and version");
        }
        return new ModelEmbedder(model, () -> fingerprint);
    }

    /** {@code embedder} with a cache in front: in memory, and in an SQLite file that is made when missing. */
    public static CachedEmbedder cached(Embedder embedder, Path file) {
        return new CachedEmbedder(embedder, new VectorCache(file), REMEMBERED);
    }
}
