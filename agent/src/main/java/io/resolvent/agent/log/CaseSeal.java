package io.resolvent.agent.log;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What the log keeps of a case that lies beside it. The salt goes with the case: once both are erased, the digest tells
 * nothing of what was in it.
 *
 * @param digest lower-case hexadecimal SHA-256 of salt and case; empty for rows that have their case in themselves
 * @param salt lower-case hexadecimal; empty when there is no case any more
 */
public record CaseSeal(String digest, String salt) {

    /** Of rows written when the log still held its cases. */
    static final CaseSeal NONE = new CaseSeal("", "");

    private static final int SALT_BYTES = 16;

    static CaseSeal of(String caseFile, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String text = HexFormat.of().formatHex(salt);
        return new CaseSeal(digest(text, caseFile), text);
    }

    /** Whether the row has its case in itself. */
    boolean isNone() {
        return digest.isEmpty();
    }

    /** Whether the case was erased, or is missing. */
    boolean isWithoutCase() {
        return !isNone() && salt.isEmpty();
    }

    /** Whether this is the case that was sealed. */
    boolean fits(String caseFile) {
        return isNone()
                || (salt.isEmpty() ? caseFile.isEmpty() : digest(salt, caseFile).equals(digest));
    }

    private static String digest(String salt, String caseFile) {
        return HexFormat.of().formatHex(Chain.sha256().digest((salt + caseFile).getBytes(StandardCharsets.UTF_8)));
    }
}
