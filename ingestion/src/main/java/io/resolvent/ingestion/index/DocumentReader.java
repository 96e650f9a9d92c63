package io.resolvent.ingestion.index;

/** Looks up what stands around a passage in its document. Thread-safe. */
public interface DocumentReader {

    /**
     * What stands around a passage, for reading and quoting: its section of an article, the whole of a macro. The passage
     * itself when its document has changed since.
     */
    Passage section(Passage found);

    /** How the passage's document begins, a few hundred characters; empty when its document is gone. */
    String opening(Passage found);
}
