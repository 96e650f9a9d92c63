package io.resolvent.ingestion.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Cuts a text into tokens, in linear time. Thread-safe. */
final class Tokens {

    private final WordClasses classes;
    private final NameLikeness likeness;

    Tokens(WordClasses classes, NameLikeness likeness) {
        this.classes = classes;
        this.likeness = likeness;
    }

    /** @param soft of each unit of the text, {@link Token#IN_NAME} and {@link Token#IN_ADDRESS} */
    List<Token> of(String text, byte[] soft) {
        List<Token> tokens = new ArrayList<>(text.length() / 4 + 4);
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            if (c == '\n') {
                tokens.add(sign(text, at, soft));
            } else if (isLetter(c) || isDigit(c)) {
                end = endOf(text, at);
                tokens.add(token(text, at, end, soft[at]));
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                tokens.add(sign(text, at, soft));
            }
            at = end;
        }
        return tokens;
    }

    /** All words of the text are ordinary ones. */
    boolean areOrdinary(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+", -1))
                .allMatch(word -> word.length() < 2 || classes.isOrdinary(word));
    }

    private static Token sign(String text, int at, byte[] soft) {
        return new Token(
                at,
                at + Character.charCount(text.codePointAt(at)),
                TokenShape.ofSign(text.charAt(at)),
                0,
                0,
                0,
                0,
                soft[at]);
    }

    private Token token(String text, int start, int end, int soft) {
        String token = text.substring(start, end);
        boolean letters = token.codePoints().noneMatch(Tokens::isDigit);
        if (!letters) {
            int shape = token.indexOf('.') > 0
                    ? TokenShape.VERSION
                    : token.codePoints().allMatch(Tokens::isDigit)
                            ? TokenShape.ofDigits(token.length())
                            : TokenShape.ofCode(token);
            return new Token(start, end, shape, 0, 0, 0, 0, soft);
        }
        String lower = token.toLowerCase(Locale.ROOT);
        int likely = likeness.of(lower);
        return new Token(
                start,
                end,
                TokenShape.ofWord(token),
                classes.of(lower),
                NameLikeness.given(likely),
                NameLikeness.family(likely),
                NameLikeness.place(likely),
                soft);
    }

    /** A number with points in it, letters with hyphens and apostrophes between them, or letters and digits. */
    private static int endOf(String text, int start) {
        int end = runEnd(text, start);
        if (isDigit(text.codePointAt(start))) {
            int digits = digitsEnd(text, start);
            int version = digits;
            while (version + 1 < text.length() && text.charAt(version) == '.' && isDigit(text.charAt(version + 1))) {
                version = digitsEnd(text, version + 1);
            }
            return version > digits ? version : end;
        }
        if (!isLetters(text, start, end)) {
            return end;
        }
        while (end + 1 < text.length() && isJoint(text, end)) {
            int next = runEnd(text, end + 1);
            if (next == end + 1 || !isLetters(text, end + 1, next) || isPossessive(text, end, next)) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static boolean isJoint(String text, int at) {
        char c = text.charAt(at);
        return c == '-' || c == '\'' || c == '’';
    }

    private static boolean isPossessive(String text, int joint, int end) {
        return end == joint + 2 && (text.charAt(joint + 1) == 's' || text.charAt(joint + 1) == 'S');
    }

    private static int runEnd(String text, int start) {
        int end = start;
        while (end < text.length() && (isLetter(text.codePointAt(end)) || isDigit(text.codePointAt(end)))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLetters(String text, int start, int end) {
        return text.substring(start, end).codePoints().allMatch(Tokens::isLetter);
    }

    private static boolean isLetter(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
