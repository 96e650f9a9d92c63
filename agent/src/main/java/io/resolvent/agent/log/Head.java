package io.resolvent.agent.log;

/**
 * The end of the log at one time, kept outside the database. The chain alone cannot show that its end was cut off or
 * that all of it was written anew; a head can.
 *
 * @param seq the last row, 0 for an empty log
 * @param hash its hash
 * @param mac HMAC-SHA256 of both with a key that is not in the database, lower-case hexadecimal
 */
public record Head(long seq, String hash, String mac) {}
