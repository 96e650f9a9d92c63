package io.resolvent.agent.store;

import java.time.Instant;

/**
 * Something a person must know.
 *
 * @param kind a stable word, for example {@code dead-letter}
 * @param subject what it is about; one open alert for each kind and subject
 * @param message one line with the next step
 * @param times how often it was raised
 * @param reminders how often it was repeated because nobody acknowledged it
 * @param acknowledgedBy who has seen it, empty when nobody has
 */
public record Alert(
        String kind,
        String subject,
        String message,
        Instant firstAt,
        Instant lastAt,
        int times,
        int reminders,
        String acknowledgedBy) {

    public boolean isAcknowledged() {
        return !acknowledgedBy.isEmpty();
    }
}
