package io.resolvent.agent.store;

import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import java.time.Instant;

/**
 * Work that was given up and waits for a person.
 *
 * @param id {@code origin:key}
 * @param key names the work within its origin: a ticket for the inbox, an action id for the outbox
 * @param nextStep what the person should do
 */
public record DeadLetter(
        String id,
        Origin origin,
        String key,
        TicketRef ref,
        FailureKind kind,
        String cause,
        String nextStep,
        int attempts,
        Instant at) {

    /** Where the work came from. */
    public enum Origin {
        INBOX,
        OUTBOX
    }

    public static DeadLetter of(Origin origin, String key, TicketRef ref, Failure failure, int attempts, Instant at) {
        return new DeadLetter(
                origin + ":" + key,
                origin,
                key,
                ref,
                failure.kind(),
                failure.message(),
                failure.nextStep(),
                attempts,
                at);
    }
}
