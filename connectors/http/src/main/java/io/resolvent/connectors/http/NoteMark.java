package io.resolvent.connectors.http;

import io.resolvent.connectors.ActionId;

/**
 * The last line of a note, by which it is found again: notes are seen by the team only. A public reply carries no mark and
 * is found by its words.
 */
public final class NoteMark {

    private static final int DIGITS = 16;

    private NoteMark() {}

    public static String mark(String text, ActionId id) {
        return text + "\n\n" + of(id);
    }

    public static boolean isIn(String text, ActionId id) {
        return text.stripTrailing().endsWith(of(id));
    }

    private static String of(ActionId id) {
        return "resolvent:" + id.value().substring(0, DIGITS);
    }
}
