package io.resolvent.agent.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * Signs what must not be forged: the log's head and erasures. The private key lies in its own file, apart from the
 * database; the public key beside it is for whoever checks. Ed25519 (RFC 8032). Thread-safe.
 */
public final class LogKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE_FILE = "policy-log.key";
    private static final String PUBLIC_FILE = "policy-log.pub";

    private final PrivateKey key;
    private final LogSeal seal;

    private LogKey(PrivateKey key, LogSeal seal) {
        this.key = key;
        this.seal = seal;
    }

    /** Reads the keys from the folder, or makes them there; only their owner can read the private one. */
    public static LogKey open(Path folder) {
        Path file = folder.resolve(PRIVATE_FILE);
        try {
            if (Files.notExists(folder.resolve(PUBLIC_FILE))) {
                make(folder);
            }
            byte[] encoded = Base64.getMimeDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII));
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new LogKey(key, LogSeal.read(folder.resolve(PUBLIC_FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": the policy log's key cannot be read. Check its permissions.", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UncheckedIOException(
                    file + ": is no Ed25519 key. Restore it, or move it away to begin with a new one.",
                    new IOException(e));
        }
    }

    /** What checks the signatures of this key. */
    public LogSeal seal() {
        return seal;
    }

    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    /** The public key is written last: where it is, the private one is whole. */
    private static void make(Path folder) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder.toAbsolutePath());
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Path file = folder.resolve(PRIVATE_FILE);
        Files.deleteIfExists(file);
        Files.createFile(file);
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, base64(pair.getPrivate().getEncoded()), StandardOpenOption.TRUNCATE_EXISTING);
        Files.writeString(folder.resolve(PUBLIC_FILE), base64(pair.getPublic().getEncoded()));
    }

    private static String base64(byte[] encoded) {
        return Base64.getEncoder().encodeToString(encoded) + "\n";
    }
}
