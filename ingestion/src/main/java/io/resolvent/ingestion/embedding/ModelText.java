package io.resolvent.ingestion.embedding;

/** Makes any string safe and short enough for a tokenizer. */
final class ModelText {

    /** More characters than 512 tokens of ordinary text have. */
    static final int MAX_LENGTH = 8_192;

    private ModelText() {}

    /** The beginning of the text, without halves of characters and without NUL. */
    static String of(String text) {
        String start = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
        boolean clean = start.chars().noneMatch(unit -> unit == 0 || Character.isSurrogate((char) unit));
        return clean ? start : repaired(start);
    }

    private static String repaired(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().map(ModelText::replaced).forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static int replaced(int codePoint) {
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return codePoint == 0 || half ? ' ' : codePoint;
    }
}
