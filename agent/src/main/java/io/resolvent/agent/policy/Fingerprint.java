package io.resolvent.agent.policy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a policy so that two that could decide differently have different names. */
final class Fingerprint {

    static final String VERSION = "policy/3";

    private Fingerprint() {}

    static String of(Bounds bounds, AutonomySettings autonomy, Rules rules, Calibration calibration) {
        String content = String.join(
                "\n", VERSION, bounds.fingerprint(), autonomy.canonical(), rules.canonical(), calibration.toString());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            content.chars().forEach(unit -> {
                digest.update((byte) (unit >> 8));
                digest.update((byte) unit);
            });
            return VERSION + ":" + HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }
}
