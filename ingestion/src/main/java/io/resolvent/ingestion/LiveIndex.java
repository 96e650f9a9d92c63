package io.resolvent.ingestion;

import io.resolvent.ingestion.index.Hit;
import io.resolvent.ingestion.index.IndexedPassage;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.Scope;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** An index that can be replaced while it is searched. Thread-safe. */
final class LiveIndex implements KnowledgeIndex {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private KnowledgeIndex current;

    LiveIndex(KnowledgeIndex current) {
        this.current = current;
    }

    /** Searches go to {@code next} from now on; the index before it is closed. */
    void replace(KnowledgeIndex next) {
        lock.writeLock().lock();
        try {
            current.close();
            current = next;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T> T with(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void run(Runnable work) {
        with(() -> {
            work.run();
            return this;
        });
    }

    @Override
    public void put(List<IndexedPassage> passages) {
        run(() -> current.put(passages));
    }

    @Override
    public void remove(Set<String> sources) {
        run(() -> current.remove(sources));
    }

    @Override
    public void refresh() {
        run(() -> current.refresh());
    }

    @Override
    public List<Hit> keyword(String text, Scope scope, int limit) {
        return with(() -> current.keyword(text, scope, limit));
    }

    @Override
    public List<Hit> nearest(float[] vector, Scope scope, int limit) {
        return with(() -> current.nearest(vector, scope, limit));
    }

    @Override
    public long size() {
        return with(() -> current.size());
    }

    @Override
    public String generation() {
        return with(() -> current.generation());
    }

    @Override
    public void close() {
        run(() -> current.close());
    }
}
