package io.resolvent.agent.intake;

/**
 * What one poll brought.
 *
 * @param changes changes the store reported
 * @param accepted new events in the inbox
 * @param skipped records the connector could not read
 */
public record Poll(int changes, int accepted, int skipped) {

    Poll plus(Poll other) {
        return new Poll(changes + other.changes, accepted + other.accepted, skipped + other.skipped);
    }
}
