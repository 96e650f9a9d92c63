package io.resolvent.agent.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The public half of the log's key: tells what was signed from what was forged. Thread-safe. */
public final class LogSeal {

    private static final String ALGORITHM = "Ed25519";

    private final PublicKey key;

    private LogSeal(PublicKey key) {
        this.key = key;
    }

    /** Throws {@link IOException} for a file that holds no such key. */
    public static LogSeal read(Path file) throws IOException {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII));
            return new LogSeal(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + ": not a public key of the policy log. Give keys/policy-log.pub.", e);
        }
    }

    boolean signed(String text, String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
