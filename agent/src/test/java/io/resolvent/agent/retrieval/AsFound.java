package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.DocumentReader;
import io.resolvent.ingestion.index.Passage;

/** Reads passages as they were found: each is its whole document. */
enum AsFound implements DocumentReader {
    READER;

    @Override
    public Passage section(Passage found) {
        return found;
    }

    @Override
    public String opening(Passage found) {
        return found.text();
    }
}
