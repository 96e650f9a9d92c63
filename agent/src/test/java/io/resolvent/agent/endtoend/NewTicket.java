package io.resolvent.agent.endtoend;

import java.util.List;

/**
 * One new ticket.
 *
 * @param expected what kind of case it is, for example {@code plain:reset_password} or {@code people}
 */
record NewTicket(String id, String email, String subject, String text, String expected) {

    static List<NewTicket> all() {
        return DeskFiles.rows("new").stream()
                .map(row -> new NewTicket(
                        DeskFiles.word(row, "id"),
                        DeskFiles.word(row.path("requester"), "email"),
                        DeskFiles.word(row, "subject"),
                        DeskFiles.word(row.path("messages").path(0), "text"),
                        DeskFiles.word(row.path("labels"), "expected")))
                .toList();
    }

    /** Asks what was asked before, nearly in the same words. */
    boolean isPlain() {
        return expected.startsWith("plain:");
    }

    /** Asks what was asked before, in words of its own. */
    boolean isLoose() {
        return expected.startsWith("loose:");
    }

    /** What is asked; empty when nobody asked for it before. */
    String intent() {
        return isPlain() || isLoose() ? expected.substring(expected.indexOf(':') + 1) : "";
    }
}
