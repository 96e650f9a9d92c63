package io.resolvent.agent.log;

import io.resolvent.agent.policy.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * How rows hang together: each row's hash covers all its words, the digest of its case and the hash of the row before, so
 * that nothing before a row can change without changing the row's hash.
 */
public final class Chain {

    /** What stands for the row before the first: 64 zeros. */
    public static final String ORIGIN = "0".repeat(64);

    private Chain() {}

    /** The row's hash: lower-case hexadecimal SHA-256 of {@link #canonical}. */
    static String hash(long seq, int round, PolicyLogEntry entry, CaseSeal seal, String previousHash) {
        byte[] text = canonical(seq, round, entry, seal, previousHash).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(text));
    }

    /** Whether the row is what its hash says. */
    static boolean holds(Recorded row) {
        return hash(row.seq(), row.round(), row.entry(), row.seal(), row.previousHash())
                .equals(row.hash());
    }

    /** The text that is hashed: the exported line's {@code row}. */
    static String canonical(long seq, int round, PolicyLogEntry entry, CaseSeal seal, String previousHash) {
        return CanonicalJson.write(fields(seq, round, entry, seal, previousHash));
    }

    static Map<String, Object> fields(long seq, int round, PolicyLogEntry entry, CaseSeal seal, String previousHash) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("seq", seq);
        fields.put("round", round);
        fields.put("previousHash", previousHash);
        fields.put("at", entry.at().toString());
        fields.put("system", entry.ref().system());
        fields.put("ticketId", entry.ref().id());
        fields.put("triggerId", entry.triggerId());
        fields.put("ticketVersion", entry.ticketVersion());
        fields.put("decision", entry.decision());
        fields.put("reasons", entry.reasons().stream().map(Reason::name).toList());
        fields.put("intent", entry.intent());
        fields.put("probability", entry.probability());
        fields.put("confidence", entry.confidence());
        fields.put("actionIds", entry.actionIds());
        fields.put("autonomy", entry.autonomy());
        fields.put("versions", entry.versions());
        if (seal.isNone()) {
            fields.put("caseFile", entry.caseFile());
        } else {
            fields.put("caseDigest", seal.digest());
        }
        fields.put("millis", entry.millis());
        return fields;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
