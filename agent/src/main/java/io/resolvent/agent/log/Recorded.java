package io.resolvent.agent.log;

/**
 * One row of the policy log.
 *
 * @param seq its place, from 1 without gaps
 * @param round 0 for the first decision about a message, one more each time the ticket changed before the effects
 * @param previousHash the hash of the row before, {@link Chain#ORIGIN} for the first
 * @param hash SHA-256 over the row's canonical JSON, which holds the previous hash
 */
public record Recorded(long seq, int round, PolicyLogEntry entry, String previousHash, String hash) {}
