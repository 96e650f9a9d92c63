package io.resolvent.agent.discovery;

import io.resolvent.ingestion.index.Embedder;
import java.util.List;
import java.util.Locale;

/** Adds up a direction for each word: questions with the same words are near. */
final class WordEmbedder implements Embedder {

    private static final int DIMENSION = 512;

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public String fingerprint() {
        return "words";
    }

    @Override
    public float[] embed(String text) {
        float[] sum = new float[DIMENSION];
        for (String word : text.toLowerCase(Locale.ROOT).split("\\W+")) {
            sum[Math.floorMod((word.hashCode() * 0x9e3779b1) >>> 7, DIMENSION)] += 1;
        }
        return Vectors.unit(sum);
    }

    @Override
    public List<float[]> embedAll(List<String> texts) {
        return texts.stream().map(this::embed).toList();
    }
}
