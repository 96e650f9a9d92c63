package io.resolvent.connectors;

/**
 * A record that could not be read and was left out; the sync went on.
 *
 * @param where what the record is or where it stands, for example {@code history.jsonl:17}
 * @param reason what is wrong and what to do
 */
public record Skipped(String where, String reason) {}
