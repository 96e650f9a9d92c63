package io.resolvent.ingestion.text;

import io.resolvent.connectors.KnowledgeItem.Format;

/**
 * The text that passages and citations point into. Markdown and plain text stay as they are, unit by unit, so that every
 * span is a substring of the original; only what cannot be stored (NUL, lone surrogates) is replaced, one unit for one.
 * HTML becomes light Markdown, and that is the document's text from then on. Pure; any input is survived.
 */
public final class PlainText {

    private PlainText() {}

    public static String of(String body, Format format) {
        return switch (format) {
            case PLAIN, MARKDOWN -> storable(body);
            case HTML -> HtmlText.of(storable(body));
        };
    }

    /** The same length, without NUL and lone surrogates. */
    public static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isStorable(text, i)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (!isStorable(text, i)) {
                clean.setCharAt(i, text.charAt(i) == 0 ? ' ' : '\uFFFD');
            }
        }
        return clean.toString();
    }

    private static boolean isStorable(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c != 0;
    }
}
