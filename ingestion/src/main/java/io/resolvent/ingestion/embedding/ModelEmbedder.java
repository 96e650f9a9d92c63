package io.resolvent.ingestion.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.resolvent.ingestion.index.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Any LangChain4j embedding model as an embedder. Thread-safe when the model is. */
final class ModelEmbedder implements Embedder {

    private static final int BATCH = 256;

    /** LangChain4j refuses blank texts; they get the vector of this. */
    private static final String BLANK = ".";

    private final EmbeddingModel model;
    private final Lazy<String> fingerprint;
    private final Lazy<Integer> dimension;

    ModelEmbedder(EmbeddingModel model, Supplier<String> fingerprint) {
        this.model = model;
        this.fingerprint = new Lazy<>(fingerprint);
        this.dimension = new Lazy<>(model::dimension);
    }

    @Override
    public int dimension() {
        return dimension.get();
    }

    @Override
    public String fingerprint() {
        return fingerprint.get();
    }

    @Override
    public List<float[]> embedAll(List<String> texts) {
        return embedAll(texts, done -> {});
    }

    @Override
    public List<float[]> embedAll(List<String> texts, IntConsumer progress) {
        List<float[]> vectors = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += BATCH) {
            List<String> batch = texts.subList(from, Math.min(from + BATCH, texts.size()));
            vectors.addAll(vectorsOf(batch));
            progress.accept(vectors.size());
        }
        return vectors;
    }

    private List<float[]> vectorsOf(List<String> texts) {
        List<TextSegment> segments =
                texts.stream().map(ModelEmbedder::segmentOf).toList();
        List<Embedding> embeddings = model.embedAll(segments).content();
        if (embeddings.size() != texts.size()) {
            throw new IllegalStateException("the embedding model gave " + embeddings.size() + " vectors for "
                    + texts.size() + " texts; check the model");
        }
        return embeddings.stream()
                .map(embedding -> UnitVector.of(embedding.vector()))
                .toList();
    }

    private static TextSegment segmentOf(String text) {
        boolean blank = text.chars().allMatch(unit -> unit <= ' ' || Character.isWhitespace(unit));
        return TextSegment.from(blank ? BLANK : text);
    }
}
