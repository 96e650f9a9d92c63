package io.resolvent.ingestion.redaction;

import java.util.List;

/**
 * A text with personal data masked as {@code [EMAIL]}, {@code [PHONE]}, …
 *
 * @param text the masked text
 * @param spans what was masked, in the order of the original text
 */
public record Redaction(String text, List<Span> spans) {

    /** A masked piece: its kind and its place in the original text, UTF-16 units, end exclusive. */
    public record Span(PersonalDatum kind, int start, int end) {}

    public Redaction {
        spans = List.copyOf(spans);
    }
}
