package io.resolvent.connectors.sandbox.desk;

import java.nio.charset.StandardCharsets;

/** Text that every encoder can write: a lone surrogate, which is no character, becomes U+FFFD. */
public final class CleanText {

    private CleanText() {}

    public static String of(String text) {
        if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c).forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
