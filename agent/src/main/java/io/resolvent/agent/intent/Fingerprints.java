package io.resolvent.agent.intent;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names a set of examples by their contents. */
final class Fingerprints {

    private static final String METHOD = "intents/3";

    private Fingerprints() {}

    static String of(List<Example> sorted, List<Example> unknown) {
        return of(sorted, unknown, List.of());
    }

    static String of(List<Example> sorted, List<Example> unknown, List<Example> names) {
        MessageDigest digest = sha256();
        sorted.forEach(example -> add(digest, example));
        digest.update((byte) 1);
        unknown.forEach(example -> add(digest, example));
        digest.update((byte) 1);
        names.forEach(example -> add(digest, example));
        return METHOD + "/" + HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static void add(MessageDigest digest, Example example) {
        digest.update(example.label().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(example.text().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        ByteBuffer bytes = ByteBuffer.allocate(example.vector().length * Float.BYTES);
        bytes.asFloatBuffer().put(example.vector());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the platform has no SHA-256", e);
        }
    }
}
