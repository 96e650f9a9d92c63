package io.resolvent.ingestion.redaction;

import java.util.regex.Pattern;

/** How tokens are written: the numbers are part of the trained weights and must not change without new weights. */
final class TokenShape {

    static final int OUTSIDE = 0;
    static final int INITIAL = 1;
    static final int UPPER = 2;
    static final int CAPITALISED = 3;
    static final int MIXED = 4;
    static final int LOWER = 5;
    static final int NUMBER_AND_LETTER = 6;
    static final int CODE = 7;
    static final int VERSION = 8;
    static final int MASK = 9;
    static final int OTHER = 10;
    private static final int ONE_DIGIT = 11;
    private static final int FIRST_SIGN = 20;
    private static final String SIGNS = ",.;:-'\"()<>/@#\n!?|&*%$€[]{}+=’";
    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{M}]");

    private TokenShape() {}

    static boolean isWord(int shape) {
        return shape >= INITIAL && shape <= LOWER;
    }

    static boolean isCapitalised(int shape) {
        return shape == CAPITALISED || shape == UPPER;
    }

    /** Of one sign. */
    static int ofSign(char sign) {
        int index = SIGNS.indexOf(sign);
        return sign == PatternRedactor.BLANK ? MASK : index < 0 ? OTHER : FIRST_SIGN + index;
    }

    /** Of digits only. */
    static int ofDigits(int count) {
        return ONE_DIGIT + Math.min(count, 6) - 1;
    }

    /** Of letters and digits together. */
    static int ofCode(String token) {
        return Character.isDigit(token.charAt(0))
                        && LETTERS.matcher(token).replaceAll("").length() == 1
                ? NUMBER_AND_LETTER
                : CODE;
    }

    /** Of letters, with hyphens and apostrophes between them. */
    static int ofWord(String word) {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
            i += Character.charCount(c);
        }
        if (upper > 0 && lower == 0) {
            return word.length() == 1 ? INITIAL : UPPER;
        }
        if (Character.isUpperCase(word.codePointAt(0))) {
            return CAPITALISED;
        }
        return upper > 0 ? MIXED : LOWER;
    }
}
