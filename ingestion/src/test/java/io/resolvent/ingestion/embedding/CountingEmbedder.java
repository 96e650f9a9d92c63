package io.resolvent.ingestion.embedding;

import io.resolvent.ingestion.index.Embedder;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Made-up unit vectors of three numbers, a pure function of text and fingerprint; counts the texts it was asked for. */
final class CountingEmbedder implements Embedder {

    final AtomicInteger texts = new AtomicInteger();
    private final String fingerprint;

    CountingEmbedder(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    @Override
    public int dimension() {
        return 3;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public float[] embed(String text) {
        texts.incrementAndGet();
        Random random = new Random((fingerprint + text).hashCode());
        return UnitVector.of(new float[] {random.nextFloat() + 1, random.nextFloat(), random.nextFloat()});
    }

    @Override
    public List<float[]> embedAll(List<String> all) {
        return all.stream().map(this::embed).toList();
    }
}
