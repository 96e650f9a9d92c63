package io.resolvent.agent.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a policy so that two that could decide differently have different names. */
final class Fingerprint {

    private static final String VERSION = "policy/1";

    private Fingerprint() {}

    static String of(Bounds bounds, AutonomySettings autonomy, Rules rules) {
        String content = String.join("\n", VERSION, bounds.fingerprint(), autonomy.canonical(), rules.canonical());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return VERSION + ":" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }
}
