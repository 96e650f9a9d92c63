package io.resolvent.connectors.sandbox.pages;

import io.resolvent.connectors.Status;
import io.resolvent.connectors.sandbox.desk.Refusal;

/** The statuses a person can choose on a page. */
final class StatusWord {

    private StatusWord() {}

    static Status parse(String word) {
        return switch (word) {
            case "open" -> Status.OPEN;
            case "pending" -> Status.PENDING;
            case "solved" -> Status.SOLVED;
            default -> throw new Refusal(Refusal.Reason.INVALID, "status: unknown word '" + word + "'");
        };
    }
}
