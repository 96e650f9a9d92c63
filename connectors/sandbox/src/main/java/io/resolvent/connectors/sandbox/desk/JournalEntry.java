package io.resolvent.connectors.sandbox.desk;

import java.time.Instant;

/**
 * One accepted write, as the journal keeps it.
 *
 * @param sequence 1, 2, 3, … without gaps
 * @param user the account that wrote
 */
public record JournalEntry(long sequence, Instant at, String user, Channel channel, Change change) {}
