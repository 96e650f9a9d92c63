package io.resolvent.ingestion.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text with some spans masked; knows where each masked piece stood in the original. Immutable. */
final class Masking {

    private final String original;
    private final List<Redaction.Span> spans;
    private final String text;

    Masking(String original) {
        this(original, List.of());
    }

    private Masking(String original, List<Redaction.Span> spans) {
        this.original = original;
        this.spans = spans;
        this.text = masked();
    }

    String text() {
        return text;
    }

    List<Redaction.Span> spans() {
        return spans;
    }

    /** @param finds places in {@link #text()}, in order, clear of all masks */
    Masking with(List<Redaction.Span> finds) {
        List<Redaction.Span> all = new ArrayList<>(spans);
        int shift = 0;
        int next = 0;
        for (Redaction.Span find : finds) {
            while (next < spans.size() && spans.get(next).start() + shift < find.start()) {
                Redaction.Span span = spans.get(next);
                shift += span.kind().mask().length() - (span.end() - span.start());
                next++;
            }
            all.add(new Redaction.Span(find.kind(), find.start() - shift, find.end() - shift));
        }
        all.sort(Comparator.comparingInt(Redaction.Span::start));
        return new Masking(original, all);
    }

    private String masked() {
        StringBuilder masked = new StringBuilder(original.length());
        int from = 0;
        for (Redaction.Span span : spans) {
            masked.append(original, from, span.start()).append(span.kind().mask());
            from = span.end();
        }
        return masked.append(original, from, original.length()).toString();
    }
}
