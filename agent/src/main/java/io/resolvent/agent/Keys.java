package io.resolvent.agent;

import io.resolvent.agent.config.InvalidConfiguration;
import io.resolvent.connectors.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** Keys that the program makes for itself: one file each under the home folder, readable by its owner only. */
public final class Keys {

    private final Path folder;
    private final SecureRandom random;

    public Keys(Path home, SecureRandom random) {
        this.folder = home.resolve("keys");
        this.random = random;
    }

    /**
     * The key of this name, made on first use.
     *
     * @param bytes its length when it is made
     */
    public Secret key(String name, int bytes) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                make(file, bytes);
            }
            return new Secret(Files.readString(file).strip());
        } catch (IOException e) {
            throw new InvalidConfiguration(file + ": key cannot be read or made: " + e.getMessage(), e);
        }
    }

    private void make(Path file, int bytes) throws IOException {
        Files.createDirectories(folder);
        byte[] key = new byte[bytes];
        random.nextBytes(key);
        Set<StandardOpenOption> create = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(
                file, create, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(java.nio.ByteBuffer.wrap(
                    (HexFormat.of().formatHex(key) + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        }
    }
}
