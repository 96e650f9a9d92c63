package io.resolvent.ingestion.lucene;

import io.resolvent.ingestion.index.Passage;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.StoredFields;

/**
 * The passages of one reader that were read lately, because reading one means uncompressing it and its neighbours, and
 * questions of one day find much the same ones. Each has one place that the next of the same number takes over, so it
 * never grows. Thread-safe.
 */
final class ReadPassages {

    private static final int PLACES = 1 << 14;

    private final AtomicReferenceArray<Read> places;

    private record Read(int document, Passage passage) {}

    /** @param documents how many the reader has */
    ReadPassages(int documents) {
        places = new AtomicReferenceArray<>(Math.clamp(documents, 1, PLACES));
    }

    /** The passage in a document of the reader. */
    Passage of(int document, StoredFields stored) throws IOException {
        int place = document % places.length();
        Optional<Read> last = Optional.ofNullable(places.get(place)).filter(read -> read.document() == document);
        if (last.isPresent()) {
            return last.get().passage();
        }
        Passage passage = PassageDocument.passageIn(stored.document(document));
        places.set(place, new Read(document, passage));
        return passage;
    }
}
