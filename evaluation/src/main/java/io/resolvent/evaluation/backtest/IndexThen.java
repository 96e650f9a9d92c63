package io.resolvent.evaluation.backtest;

import io.resolvent.ingestion.index.Hit;
import io.resolvent.ingestion.index.IndexedPassage;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.Scope;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * An index that shows only what the view of the moment allows. The time limit is part of the search; what is hidden or
 * replaced is left out of a result that was asked to be that much longer, so as many hits come as there are. How rare a
 * word is, is still counted over all passages: it decides no more than the order of hits. Read-only, thread-safe.
 */
final class IndexThen implements KnowledgeIndex {

    private final KnowledgeIndex all;
    private final Versions versions;
    private final Supplier<View> view;

    IndexThen(KnowledgeIndex all, Versions versions, Supplier<View> view) {
        this.all = all;
        this.versions = versions;
        this.view = view;
    }

    @Override
    public List<Hit> keyword(String text, Scope scope, int limit) {
        View now = view.get();
        return shown(now, limit, wide -> all.keyword(text, limited(scope, now), wide));
    }

    @Override
    public List<Hit> nearest(float[] vector, Scope scope, int limit) {
        View now = view.get();
        return shown(now, limit, wide -> all.nearest(vector, limited(scope, now), wide));
    }

    @Override
    public long size() {
        return all.size();
    }

    @Override
    public String generation() {
        return all.generation();
    }

    @Override
    public void put(List<IndexedPassage> passages) {
        throw new UnsupportedOperationException("the past does not change");
    }

    @Override
    public void remove(Set<String> sources) {
        throw new UnsupportedOperationException("the past does not change");
    }

    @Override
    public void refresh() {
        throw new UnsupportedOperationException("the past does not change");
    }

    @Override
    public void close() {}

    private static Scope limited(Scope scope, View now) {
        return scope.knownBefore(now.atMost(scope.knownBefore()));
    }

    private List<Hit> shown(View now, int limit, IntFunction<List<Hit>> search) {
        int surplus = now.hidden().size() + versions.surplus();
        return search.apply(limit + surplus).stream()
                .filter(hit -> shows(now, hit.passage()))
                .limit(limit)
                .toList();
    }

    private boolean shows(View now, Passage passage) {
        return now.shows(passage.knownSince(), passage.source())
                && !versions.isReplaced(passage.documentId(), now.before());
    }
}
