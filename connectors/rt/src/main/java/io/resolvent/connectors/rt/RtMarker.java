package io.resolvent.connectors.rt;

import io.resolvent.connectors.ActionId;

/**
 * The last line of a note, by which it is found again: notes are seen by the team only. A public reply carries no mark and
 * is found by its words.
 */
final class RtMarker {

    private static final int DIGITS = 16;

    private RtMarker() {}

    static String mark(String text, ActionId id) {
        return text + "\n\n" + of(id);
    }

    static boolean isIn(String text, ActionId id) {
        return text.stripTrailing().endsWith(of(id));
    }

    private static String of(ActionId id) {
        return "resolvent:" + id.value().substring(0, DIGITS);
    }
}
