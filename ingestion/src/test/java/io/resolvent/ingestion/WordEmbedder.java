package io.resolvent.ingestion;

import io.resolvent.ingestion.index.Embedder;
import java.util.List;
import java.util.Locale;

/** A quick embedder: each word is a direction. */
final class WordEmbedder implements Embedder {

    private static final int DIMENSION = 32;

    private final String fingerprint;

    WordEmbedder() {
        this("words");
    }

    WordEmbedder(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public float[] embed(String text) {
        float[] vector = new float[DIMENSION];
        vector[0] = 0.01f;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            vector[Math.floorMod(word.hashCode(), DIMENSION)] += 1;
        }
        double length = 0;
        for (float part : vector) {
            length += part * part;
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) (vector[i] / Math.sqrt(length));
        }
        return vector;
    }

    @Override
    public List<float[]> embedAll(List<String> texts) {
        return texts.stream().map(this::embed).toList();
    }
}
