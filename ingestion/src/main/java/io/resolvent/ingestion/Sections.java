package io.resolvent.ingestion;

import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.SourceKind;
import io.resolvent.ingestion.passages.Cut;
import io.resolvent.ingestion.passages.PassageCutter;
import io.resolvent.ingestion.passages.PassageSize;
import io.resolvent.ingestion.store.StoredDocument;
import java.util.Optional;
import java.util.function.Supplier;

/** Small passages are found more surely; larger ones can be read. Pure. */
final class Sections {

    private static final int OPENING = 400;

    private Sections() {}

    /** The section of the document that holds the passage, under the passage's own id. */
    static Passage around(Passage found, Optional<StoredDocument> document) {
        return document.filter(d -> found.kind() != SourceKind.TICKET && holds(d.body(), found))
                .map(d -> widened(found, d.body()))
                .orElse(found);
    }

    /** The beginning of the document; only looked up when the passage is not it. */
    static String opening(Passage found, Supplier<Optional<StoredDocument>> document) {
        String text = found.start() == 0 && found.text().length() >= OPENING
                ? found.text()
                : document.get().map(StoredDocument::body).orElse("");
        return text.substring(0, Math.min(OPENING, text.length()));
    }

    private static boolean holds(String body, Passage found) {
        return found.end() > found.start()
                && found.end() <= body.length()
                && body.regionMatches(
                        found.start(), found.text(), 0, found.text().length())
                && found.text().length() == found.end() - found.start();
    }

    private static Passage widened(Passage found, String body) {
        Cut section = PassageCutter.around(body, new Cut(found.start(), found.end()), PassageSize.read(found.kind()));
        return new Passage(
                found.id(),
                found.origin(),
                found.kind(),
                found.documentId(),
                found.version(),
                found.audience(),
                found.title(),
                section.of(body),
                section.start(),
                section.end(),
                found.labels(),
                found.knownSince());
    }
}
