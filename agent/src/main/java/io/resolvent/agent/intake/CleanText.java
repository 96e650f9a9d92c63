package io.resolvent.agent.intake;

/** Makes any string safe to work with: no control characters, no half characters, no invisible ones, bounded length. */
final class CleanText {

    static final String CUT = "\n[…]\n";

    private CleanText() {}

    /**
     * Drops NUL and other control characters, characters that only steer the display (direction, zero width, tags) and
     * replaces halves of surrogate pairs. Line breaks become {@code \n}.
     */
    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int length = text.length();
        for (int i = 0; i < length; i++) {
            int c = text.codePointAt(i);
            if (Character.isSupplementaryCodePoint(c)) {
                i++;
            }
            if (c == '\r') {
                if (i + 1 == length || text.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                clean.append('\uFFFD');
            } else if (!isHidden(c)) {
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }

    /** Keeps the start and the end of a text that is longer than {@code limit}, cut at blanks where there are any. */
    static String bounded(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int head = limit * 4 / 5;
        int tail = text.length() - (limit - head);
        return text.substring(0, blankBefore(text, head)) + CUT + text.substring(blankAfter(text, tail));
    }

    private static int blankBefore(String text, int from) {
        for (int i = from; i > from - 200 && i > 0; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }

    private static int blankAfter(String text, int from) {
        for (int i = from; i < from + 200 && i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    private static boolean isHidden(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t')
                || c == 0xAD
                || c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2069)
                || c == 0xFEFF
                || (c >= 0xE0000 && c <= 0xE007F);
    }
}
