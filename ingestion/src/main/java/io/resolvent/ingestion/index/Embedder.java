package io.resolvent.ingestion.index;

import java.util.List;
import java.util.function.IntConsumer;

/** Text to unit-length vectors. Thread-safe and deterministic: equal texts give equal vectors. */
public interface Embedder {

    /** The length of every vector. */
    int dimension();

    /** Names model, its hash and the runtime. Vectors with different fingerprints are never mixed. */
    String fingerprint();

    default float[] embed(String text) {
        return embedAll(List.of(text)).getFirst();
    }

    /** Vectors in the order of the texts, made on all cores. */
    List<float[]> embedAll(List<String> texts);

    /** The same; {@code progress} is told every now and then how many are done, from the calling thread. */
    default List<float[]> embedAll(List<String> texts, IntConsumer progress) {
        List<float[]> vectors = embedAll(texts);
        progress.accept(texts.size());
        return vectors;
    }
}
