package io.resolvent.evaluation.pii;

import io.resolvent.ingestion.redaction.Redaction;
import java.util.ArrayList;
import java.util.List;

/** A line of {@code spans.jsonl}: what the redactor masks in a text; offsets count code points. */
record FoundSpans(String id, List<Mark> spans) {

    FoundSpans {
        spans = List.copyOf(spans);
    }

    static FoundSpans of(MarkedText marked, Redaction redaction) {
        String text = marked.text();
        List<Mark> spans = new ArrayList<>();
        int units = 0;
        int points = 0;
        for (Redaction.Span span : redaction.spans()) {
            int start = points + text.codePointCount(units, span.start());
            int end = start + text.codePointCount(span.start(), span.end());
            spans.add(new Mark(span.kind().name(), start, end));
            units = span.end();
            points = end;
        }
        return new FoundSpans(marked.id(), spans);
    }
}
