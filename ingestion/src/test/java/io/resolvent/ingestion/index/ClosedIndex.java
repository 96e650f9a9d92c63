package io.resolvent.ingestion.index;

import java.util.List;
import java.util.Set;

/** Before a test has opened one. */
final class ClosedIndex implements KnowledgeIndex {

    @Override
    public void put(List<IndexedPassage> passages) {
        throw closed();
    }

    @Override
    public void remove(Set<String> sources) {
        throw closed();
    }

    @Override
    public void refresh() {
        throw closed();
    }

    @Override
    public List<Hit> keyword(String text, Scope scope, int limit) {
        throw closed();
    }

    @Override
    public List<Hit> nearest(float[] vector, Scope scope, int limit) {
        throw closed();
    }

    @Override
    public long size() {
        throw closed();
    }

    @Override
    public String generation() {
        throw closed();
    }

    @Override
    public void close() {}

    private static IllegalStateException closed() {
        return new IllegalStateException("no index is open");
    }
}
