package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.Hit;
import io.resolvent.ingestion.index.IndexedPassage;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** A small index, and an embedder that counts letters. Remembers the scopes it was asked with. */
final class MemoryIndex implements KnowledgeIndex, Embedder {

    final List<Scope> asked = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    MemoryIndex add(Passage passage) {
        passages.add(passage);
        return this;
    }

    @Override
    public void put(List<IndexedPassage> added) {
        added.forEach(p -> passages.add(p.passage()));
    }

    @Override
    public void remove(Set<String> sources) {
        passages.removeIf(p -> sources.contains(p.source()));
    }

    @Override
    public void refresh() {}

    @Override
    public List<Hit> keyword(String text, Scope scope, int limit) {
        Set<String> words = words(text);
        return best(
                        scope,
                        limit,
                        p -> words(p.text()).stream().filter(words::contains).count())
                .stream()
                .filter(h -> h.score() > 0)
                .toList();
    }

    @Override
    public List<Hit> nearest(float[] vector, Scope scope, int limit) {
        return best(scope, limit, p -> dot(vector, embed(p.text())));
    }

    @Override
    public long size() {
        return passages.size();
    }

    @Override
    public String generation() {
        return "memory/" + passages.size();
    }

    @Override
    public void close() {}

    @Override
    public int dimension() {
        return 26;
    }

    @Override
    public String fingerprint() {
        return "letters";
    }

    @Override
    public float[] embed(String text) {
        float[] vector = new float[26];
        text.chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> vector[c - 'a']++);
        double length = Math.sqrt(dot(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.max(1e-6, length);
        }
        return vector;
    }

    @Override
    public List<float[]> embedAll(List<String> texts) {
        return texts.stream().map(this::embed).toList();
    }

    private List<Hit> best(Scope scope, int limit, ToDoubleFunction<Passage> score) {
        asked.add(scope);
        return passages.stream()
                .filter(p -> scope.kinds().contains(p.kind())
                        && scope.audiences().contains(p.audience())
                        && p.knownSince().isBefore(scope.knownBefore()))
                .map(p -> new Hit(p, score.applyAsDouble(p)))
                .sorted(Comparator.comparingDouble(Hit::score)
                        .reversed()
                        .thenComparing(h -> h.passage().id()))
                .limit(limit)
                .toList();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.split(" ")));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
