package io.resolvent.connectors.files;

/** Text that every store and encoder can hold: NUL and lone surrogates become U+FFFD. */
final class CleanText {

    private static final int REPLACEMENT = 0xFFFD;

    private CleanText() {}

    static String of(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(c -> isBad(c) ? REPLACEMENT : c).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return text.codePoints().noneMatch(CleanText::isBad);
            }
        }
        return true;
    }

    private static boolean isBad(int codePoint) {
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
