package io.resolvent.ingestion.embedding;

import io.resolvent.ingestion.index.Embedder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Remembers vectors: the latest in memory, all in a {@link VectorCache}. Gives exactly the vectors of the embedder
 * behind it. Long work is saved as it goes, so a broken-off run goes on where it was. Thread-safe.
 */
public final class CachedEmbedder implements Embedder, AutoCloseable {

    private static final int BATCH = 512;

    private final Embedder embedder;
    private final VectorCache cache;
    private final Map<TextKey, float[]> latest;

    /** @param remembered how many vectors are kept in memory */
    public CachedEmbedder(Embedder embedder, VectorCache cache, int remembered) {
        this.embedder = embedder;
        this.cache = cache;
        this.latest = new Latest(remembered);
    }

    @Override
    public int dimension() {
        return embedder.dimension();
    }

    @Override
    public String fingerprint() {
        return embedder.fingerprint();
    }

    @Override
    public List<float[]> embedAll(List<String> texts) {
        return embedAll(texts, done -> {});
    }

    @Override
    public List<float[]> embedAll(List<String> texts, IntConsumer progress) {
        List<float[]> vectors = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += BATCH) {
            vectors.addAll(batch(texts.subList(from, Math.min(from + BATCH, texts.size()))));
            progress.accept(vectors.size());
        }
        return vectors;
    }

    private List<float[]> batch(List<String> texts) {
        List<TextKey> keys = texts.stream().map(TextKey::of).toList();
        Map<TextKey, float[]> known = new HashMap<>();
        Map<TextKey, String> unknown = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            TextKey key = keys.get(i);
            String text = texts.get(i);
            remembered(key).ifPresentOrElse(vector -> known.put(key, vector), () -> unknown.put(key, text));
        }
        if (!unknown.isEmpty()) {
            known.putAll(storedOrMade(unknown));
        }
        return keys.stream().map(key -> vectorIn(known, key).clone()).toList();
    }

    private Map<TextKey, float[]> storedOrMade(Map<TextKey, String> texts) {
        Map<TextKey, float[]> vectors = new HashMap<>(cache.find(fingerprint(), texts.keySet(), dimension()));
        List<TextKey> missing =
                texts.keySet().stream().filter(key -> !vectors.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            List<float[]> made = embedder.embedAll(
                    missing.stream().map(key -> texts.getOrDefault(key, "")).toList());
            Map<TextKey, float[]> added = new LinkedHashMap<>();
            for (int i = 0; i < made.size(); i++) {
                added.put(missing.get(i), made.get(i));
            }
            cache.add(fingerprint(), added);
            vectors.putAll(added);
        }
        synchronized (latest) {
            latest.putAll(vectors);
        }
        return vectors;
    }

    private static float[] vectorIn(Map<TextKey, float[]> vectors, TextKey key) {
        return Optional.ofNullable(vectors.get(key)).orElseThrow();
    }

    private Optional<float[]> remembered(TextKey key) {
        synchronized (latest) {
            return Optional.ofNullable(latest.get(key));
        }
    }

    /** Closes the cache. */
    @Override
    public void close() {
        cache.close();
    }

    private static final class Latest extends LinkedHashMap<TextKey, float[]> {

        private final int limit;

        Latest(int limit) {
            super(16, 0.75f, true);
            this.limit = limit;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<TextKey, float[]> eldest) {
            return size() > limit;
        }
    }
}
