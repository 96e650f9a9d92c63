package io.resolvent.agent.intent;

import java.util.Locale;
import java.util.regex.Pattern;

/** An intent's name as words: {@code RefundLatePayment} and {@code refund_late-payment} are "refund late payment". */
final class IntentName {

    private static final Pattern BORDER =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[^\\p{L}\\p{N}]+");
    private static final int FEWEST_LETTERS = 3;

    private IntentName() {}

    /** Empty when the name has no word that a person could read, as {@code c-17}. */
    static String words(String label) {
        String words = BORDER.matcher(label).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return words.chars().filter(Character::isLetter).count() < FEWEST_LETTERS ? "" : words;
    }
}
