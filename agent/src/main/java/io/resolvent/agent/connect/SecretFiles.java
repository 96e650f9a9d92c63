package io.resolvent.agent.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Files that hold one secret each. */
public final class SecretFiles {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private SecretFiles() {}

    /** Makes the file, readable for this account only; one that is there is never overwritten. */
    public static void make(Path file, String secret) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (knowsOwners(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, secret.strip() + "\n", StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be made", e);
        }
    }

    /** What is wrong with who may read the file a reference names; empty when nothing is, or nothing is known. */
    public static Optional<String> exposure(String reference) {
        if (!reference.startsWith("file:")) {
            return Optional.empty();
        }
        Path file = Path.of(reference.substring("file:".length()));
        try {
            boolean others = Files.exists(file)
                    && knowsOwners(file)
                    && Files.getPosixFilePermissions(file).stream()
                            .anyMatch(permission -> !permission.name().startsWith("OWNER"));
            return others
                    ? Optional.of("others on this machine may read " + file + ": chmod 600 " + file)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(file + ": who may read it cannot be told: check its rights");
        }
    }

    private static boolean knowsOwners(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        return Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
    }
}
