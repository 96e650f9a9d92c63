package io.resolvent.connectors.http;

import io.resolvent.connectors.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes and checks a webhook's HMAC over raw bytes; comparison takes the same time wherever the difference is. Thread-safe. */
public final class HmacSignature {

    private final String algorithm;
    private final SecretKeySpec key;

    private HmacSignature(String algorithm, byte[] key) {
        this.algorithm = algorithm;
        this.key = new SecretKeySpec(key, algorithm);
    }

    public static HmacSignature sha256(Secret secret) {
        return sha256(bytes(secret.reveal()));
    }

    /** With a key that is no text. */
    static HmacSignature sha256(byte[] key) {
        return new HmacSignature("HmacSHA256", key);
    }

    public static HmacSignature sha1(Secret secret) {
        return new HmacSignature("HmacSHA1", bytes(secret.reveal()));
    }

    /** The code over all parts in order, as lower-case hexadecimal digits. */
    public String hex(byte[]... parts) {
        return HexFormat.of().formatHex(code(parts));
    }

    /** The code over all parts in order, in Base64. */
    public String base64(byte[]... parts) {
        return Base64.getEncoder().encodeToString(code(parts));
    }

    /** Whether {@code given}, in hexadecimal digits of either case, is the code over all parts. */
    public boolean matchesHex(String given, byte[]... parts) {
        return same(given.toLowerCase(Locale.ROOT), hex(parts));
    }

    /** Whether {@code given}, in Base64, is the code over all parts. */
    public boolean matchesBase64(String given, byte[]... parts) {
        return same(given, base64(parts));
    }

    /** The SHA-256 of a message without a key, as a name for it, in lower-case hexadecimal digits. */
    public static String digest(byte[] message) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", e);
        }
    }

    private byte[] code(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is missing from this Java runtime", e);
        }
    }

    /** Compares in a time that tells neither where the difference is nor how long the expected text is. */
    static boolean isSame(String given, String expected) {
        return same(digest(bytes(given)), digest(bytes(expected)));
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(bytes(given), bytes(expected));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
