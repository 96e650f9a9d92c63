package io.resolvent.agent.intake;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Hostile text made fit for patterns: look-alike letters normalised, and no run of marks and blanks longer than
 * {@value #RUN}, so that every pattern takes time in proportion to the text.
 */
public final class PlainWords {

    private static final int RUN = 20;
    private static final Pattern LONG_RUN = Pattern.compile("([^\\p{L}\\p{N}]{" + RUN + "})[^\\p{L}\\p{N}]++");

    private PlainWords() {}

    public static String of(String text) {
        return LONG_RUN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("$1");
    }
}
