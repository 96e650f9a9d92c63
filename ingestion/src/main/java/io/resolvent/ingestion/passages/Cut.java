package io.resolvent.ingestion.passages;

/** A piece of a text, UTF-16 units, end exclusive. Never empty. */
public record Cut(int start, int end) {

    public Cut {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("cut has span " + start + ".." + end);
        }
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
