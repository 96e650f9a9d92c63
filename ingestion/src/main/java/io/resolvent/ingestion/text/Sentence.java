package io.resolvent.ingestion.text;

/**
 * A sentence, heading or list item in a text.
 *
 * @param start offset in the text, UTF-16 units
 * @param end end offset, exclusive; {@code text} is the substring between them
 */
public record Sentence(int start, int end, String text) {}
