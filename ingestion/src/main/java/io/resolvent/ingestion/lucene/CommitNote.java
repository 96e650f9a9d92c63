package io.resolvent.ingestion.lucene;

import io.resolvent.ingestion.index.VectorSpace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;

/**
 * What is written on every commit.
 *
 * @param space whose vectors are inside
 * @param counter how many visible changes there have been
 */
record CommitNote(VectorSpace space, long counter) {

    private static final String FINGERPRINT = "fingerprint";
    private static final String DIMENSION = "dimension";
    private static final String COUNTER = "counter";
    private static final String LAYOUT = "layout";

    /** Changes whenever fields or analysis change, so that an index of an older program is built again. */
    private static final String CURRENT_LAYOUT = "2";

    static CommitNote first(VectorSpace space) {
        return new CommitNote(space, 0);
    }

    /** The note of the commit that the writer started from. */
    static CommitNote of(IndexWriter writer, VectorSpace space) {
        Map<String, String> note = new HashMap<>();
        writer.getLiveCommitData().forEach(entry -> note.put(entry.getKey(), entry.getValue()));
        return read(note).orElse(first(space));
    }

    CommitNote next() {
        return new CommitNote(space, counter + 1);
    }

    String generation() {
        return space.fingerprint() + "#" + counter;
    }

    void writeTo(IndexWriter writer) {
        Map<String, String> note = Map.of(
                LAYOUT, CURRENT_LAYOUT,
                FINGERPRINT, space.fingerprint(),
                DIMENSION, Integer.toString(space.dimension()),
                COUNTER, Long.toString(counter));
        writer.setLiveCommitData(note.entrySet());
    }

    /** Empty when the commit is not from this program, or from another version of it. */
    static Optional<CommitNote> read(Map<String, String> note) {
        if (!CURRENT_LAYOUT.equals(note.get(LAYOUT))) {
            return Optional.empty();
        }
        VectorSpace space = new VectorSpace(
                note.getOrDefault(FINGERPRINT, ""), Integer.parseInt(note.getOrDefault(DIMENSION, "0")));
        return Optional.of(new CommitNote(space, Long.parseLong(note.getOrDefault(COUNTER, "0"))));
    }
}
