package io.resolvent.agent.log;

import java.time.Instant;

/**
 * That the case of a decision was erased.
 *
 * @param who a person or a command
 * @param reason in a few words, without what was erased
 * @param signature of the rest with the log's key, Base64
 */
public record Erasure(long seq, Instant at, String who, String reason, String signature) {

    static Erasure signed(long seq, Instant at, String who, String reason, LogKey key) {
        return new Erasure(seq, at, who, reason, key.sign(text(seq, at, who, reason)));
    }

    boolean isSignedBy(LogSeal seal) {
        return seal.signed(text(seq, at, who, reason), signature);
    }

    private static String text(long seq, Instant at, String who, String reason) {
        return "policy log erasure|" + seq + "|" + at + "|" + who.length() + "|" + who + "|" + reason;
    }
}
