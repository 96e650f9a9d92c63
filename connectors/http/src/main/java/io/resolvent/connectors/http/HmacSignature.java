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
    private final Secret secret;

    private HmacSignature(String algorithm, Secret secret) {
        this.algorithm = algorithm;
        this.secret = secret;
    }

    public static HmacSignature sha256(Secret secret) {
        return new HmacSignature("HmacSHA256", secret);
    }

    public static HmacSignature sha1(Secret secret) {
        return new HmacSignature("HmacSHA1", secret);
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
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), algorithm));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is missing from this Java runtime", e);
        }
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
