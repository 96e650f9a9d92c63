package io.resolvent.agent.discovery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** Short ids from what a found intent rests on: equal ground, equal id. */
final class Ids {

    private static final int BYTES = 4;

    private Ids() {}

    static String of(String ground) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(ground.getBytes(StandardCharsets.UTF_8));
            return "i" + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** One that is not taken. */
    static String free(String ground, Set<String> taken) {
        String id = of(ground);
        for (int next = 2; taken.contains(id); next++) {
            id = of(ground + " " + next);
        }
        return id;
    }
}
