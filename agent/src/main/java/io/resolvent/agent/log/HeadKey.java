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
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs heads of the log. The key lies in its own file, apart from the database. Thread-safe. */
public final class HeadKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    private HeadKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Reads the key from the folder, or makes one there that only its owner can read. */
    public static HeadKey open(Path folder, SecureRandom random) {
        Path file = folder.resolve("policy-log.key");
        try {
            if (Files.notExists(file)) {
                byte[] made = new byte[BYTES];
                random.nextBytes(made);
                writePrivately(file, HexFormat.of().formatHex(made));
            }
            return new HeadKey(HexFormat.of()
                    .parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": the policy log's key cannot be read. Check its permissions.", e);
        }
    }

    Head sign(long seq, String hash) {
        return new Head(seq, hash, mac(seq, hash));
    }

    boolean signed(Head head) {
        return MessageDigest.isEqual(
                mac(head.seq(), head.hash()).getBytes(StandardCharsets.US_ASCII),
                head.mac().getBytes(StandardCharsets.US_ASCII));
    }

    private String mac(long seq, String hash) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((seq + "|" + hash).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file);
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, text, StandardCharsets.US_ASCII, StandardOpenOption.TRUNCATE_EXISTING);
    }
}
