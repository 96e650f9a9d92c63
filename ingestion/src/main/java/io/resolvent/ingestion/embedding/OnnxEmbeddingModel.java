package io.resolvent.ingestion.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * A LangChain4j embedding model over ONNX Runtime: one text per call into the runtime, as many calls at a time as there
 * are cores, whoever asks, in the order of asking. So a single question waits at most for a text per core even while
 * history is being loaded. Loaded at the first use. Thread-safe and deterministic.
 */
final class OnnxEmbeddingModel implements EmbeddingModel {

    private final OnnxSource source;
    private final int workers;
    private final Semaphore turns;
    private final Lazy<OnnxEncoder> encoder;

    OnnxEmbeddingModel(OnnxSource source, int workers) {
        this.source = source;
        this.workers = workers;
        this.turns = new Semaphore(workers, true);
        this.encoder = new Lazy<>(() -> OnnxEncoder.load(source));
    }

    static int cores() {
        return Math.max(1, Runtime.getRuntime().availableProcessors());
    }

    /** Model name, hash of its bytes, runtime version. Loads the model. */
    String fingerprint() {
        return encoder.get().fingerprint();
    }

    @Override
    public int dimension() {
        return source.dimension();
    }

    @Override
    public String modelName() {
        return source.name();
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        if (segments.size() < 2) {
            return Response.from(segments.stream().map(this::vectorOf).toList());
        }
        try (ExecutorService crew = Executors.newFixedThreadPool(
                Math.min(workers, segments.size()),
                Thread.ofPlatform().name("embedding-", 0).daemon().factory())) {
            List<Future<Embedding>> pending = new ArrayList<>(segments.size());
            segments.forEach(segment -> pending.add(crew.submit(() -> vectorOf(segment))));
            return Response.from(collect(pending, crew));
        }
    }

    private static List<Embedding> collect(List<Future<Embedding>> pending, ExecutorService crew) {
        try {
            List<Embedding> vectors = new ArrayList<>(pending.size());
            for (Future<Embedding> vector : pending) {
                vectors.add(vector.get());
            }
            return vectors;
        } catch (InterruptedException stop) {
            crew.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("embedding was interrupted", stop);
        } catch (ExecutionException failure) {
            crew.shutdownNow();
            throw new IllegalStateException("embedding failed: " + failure.getCause(), failure);
        }
    }

    private Embedding vectorOf(TextSegment segment) {
        turns.acquireUninterruptibly();
        try {
            return Embedding.from(encoder.get().encode(segment.text()));
        } finally {
            turns.release();
        }
    }
}
