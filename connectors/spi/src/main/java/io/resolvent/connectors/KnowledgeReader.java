package io.resolvent.connectors;

/** Reads macros, articles and threads. Thread-safe. */
public interface KnowledgeReader {

    /**
     * One page of everything there is now. A pass from {@link Checkpoint#start()} to {@code more == false} is complete:
     * what it did not show is gone from the store.
     */
    Batch<KnowledgeItem> list(Checkpoint checkpoint);
}
