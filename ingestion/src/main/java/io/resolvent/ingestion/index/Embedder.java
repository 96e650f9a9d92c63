package io.resolvent.ingestion.index;

import java.util.List;

/** Text to unit-length vectors. Thread-safe and deterministic: equal texts give equal vectors. */
public interface Embedder {

    /** The length of every vector. */
    int dimension();

    /** Names model, its hash and the runtime. Vectors with different fingerprints are never mixed. */
    String fingerprint();

    float[] embed(String text);

    /** Vectors in the order of the texts, made on all cores. */
    List<float[]> embedAll(List<String> texts);
}
