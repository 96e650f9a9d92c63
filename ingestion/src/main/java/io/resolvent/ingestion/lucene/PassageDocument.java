package io.resolvent.ingestion.lucene;

import io.resolvent.connectors.Audience;
import io.resolvent.ingestion.index.EpochNanos;
import io.resolvent.ingestion.index.IndexedPassage;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.SourceKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** A passage as a Lucene document, and back. Halves of characters come back as U+FFFD. */
final class PassageDocument {

    static final String ID = "id";
    static final String SOURCE = "source";
    static final String KIND = "kind";
    static final String AUDIENCE = "audience";
    static final String KNOWN = "known";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String VECTOR = "vector";
    private static final String ORIGIN = "origin";
    private static final String DOCUMENT = "document";
    private static final String VERSION = "version";
    private static final String START = "start";
    private static final String END = "end";
    private static final String KNOWN_SINCE = "known.since";
    private static final String LABEL = "label";
    private static final String LABEL_VALUE = "label.value";

    private static final FieldType WORDS = words();

    private PassageDocument() {}

    static Document of(IndexedPassage indexed) {
        Passage passage = indexed.passage();
        Document document = new Document();
        document.add(new StringField(ID, passage.id(), Field.Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(passage.id())));
        document.add(new StringField(SOURCE, passage.source(), Field.Store.NO));
        document.add(new StringField(KIND, passage.kind().name(), Field.Store.YES));
        document.add(new StringField(AUDIENCE, passage.audience().name(), Field.Store.YES));
        document.add(new LongPoint(KNOWN, EpochNanos.of(passage.knownSince())));
        document.add(new StoredField(KNOWN_SINCE, EpochNanos.of(passage.knownSince())));
        document.add(new StoredField(ORIGIN, passage.origin()));
        document.add(new StoredField(DOCUMENT, passage.documentId()));
        document.add(new StoredField(VERSION, passage.version()));
        document.add(new StoredField(START, passage.start()));
        document.add(new StoredField(END, passage.end()));
        passage.labels().forEach((label, value) -> {
            document.add(new StoredField(LABEL, label));
            document.add(new StoredField(LABEL_VALUE, value));
        });
        document.add(new Field(TITLE, passage.title(), WORDS));
        document.add(new Field(TEXT, passage.text(), WORDS));
        document.add(new KnnFloatVectorField(VECTOR, indexed.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        return document;
    }

    static Passage passageIn(Document document) {
        return new Passage(
                string(document, ID),
                string(document, ORIGIN),
                SourceKind.valueOf(string(document, KIND)),
                string(document, DOCUMENT),
                string(document, VERSION),
                Audience.valueOf(string(document, AUDIENCE)),
                string(document, TITLE),
                string(document, TEXT),
                (int) number(document, START),
                (int) number(document, END),
                labels(document),
                EpochNanos.instantOf(number(document, KNOWN_SINCE)));
    }

    private static Map<String, String> labels(Document document) {
        String[] names = document.getValues(LABEL);
        String[] values = document.getValues(LABEL_VALUE);
        Map<String, String> labels = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            labels.put(names[i], values[i]);
        }
        return labels;
    }

    private static String string(Document document, String field) {
        return Optional.ofNullable(document.get(field)).orElseThrow(() -> missing(field));
    }

    private static long number(Document document, String field) {
        return Optional.ofNullable(document.getField(field))
                .map(IndexableField::numericValue)
                .orElseThrow(() -> missing(field))
                .longValue();
    }

    private static IllegalStateException missing(String field) {
        return new IllegalStateException("a passage in the index has no " + field);
    }

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setStored(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
