package io.resolvent.agent.console;

import java.util.Locale;

/** Texts cut to what fits. */
final class Texts {

    private static final int WORD = 20;

    private Texts() {}

    /** At most that many characters, with an ellipsis where something was left out; words and characters stay whole. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end - WORD ? space : end).stripTrailing() + "…";
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
