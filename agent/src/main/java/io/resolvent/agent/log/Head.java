package io.resolvent.agent.log;

import java.time.Instant;

/**
 * The end of the log at one time, kept outside the database. The chain alone cannot show that its end was cut off or
 * that all of it was written anew; a head can.
 *
 * @param seq the last row, 0 for an empty log
 * @param hash its hash
 * @param at when it was taken
 * @param signature of {@link #text} with the log's key, Base64
 */
public record Head(long seq, String hash, Instant at, String signature) {

    static Head signed(long seq, String hash, Instant at, LogKey key) {
        return new Head(seq, hash, at, key.sign(text(seq, hash, at)));
    }

    boolean isSignedBy(LogSeal seal) {
        return seal.signed(text(seq, hash, at), signature);
    }

    private static String text(long seq, String hash, Instant at) {
        return "policy log head|" + seq + "|" + hash + "|" + at;
    }
}
