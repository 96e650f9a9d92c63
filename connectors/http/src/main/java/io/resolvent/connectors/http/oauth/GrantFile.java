package io.resolvent.connectors.http.oauth;

import io.resolvent.connectors.FailureKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A grant in a file of its own that only its owner may read. It is replaced in one step, after its bytes are on disk, and
 * guarded by a lock file between processes, connectors and threads alike. A file that cannot be read is left alone: what
 * was configured at first is probably no longer good.
 */
final class GrantFile implements Grants {

    private static final Logger LOG = LoggerFactory.getLogger(GrantFile.class);
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path file;
    private final Grant configured;

    /** @param configured what counts while there is no file */
    GrantFile(Path file, Grant configured) {
        this.file = file;
        this.configured = configured;
    }

    @Override
    public Taken take() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent(), onlyOwner("rwx------"));
            FileChannel channel = FileChannel.open(
                    beside(".lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    onlyOwner("rw-------"));
            try {
                FileLock lock = locked(channel);
                return new Locked(channel, lock);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private FileLock locked(FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (Optional<FileLock> lock = tried(channel); ; lock = tried(channel)) {
            if (lock.isPresent()) {
                return lock.get();
            }
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw new GrantTrouble(
                        FailureKind.UNAVAILABLE,
                        "somebody else is renewing the grant in " + file
                                + " and takes too long. It is tried again by itself.");
            }
            pause();
        }
    }

    /** Another process has it: no lock. Another thread of this one has it: an exception. */
    private static Optional<FileLock> tried(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Grant read() {
        if (!Files.exists(file)) {
            return configured;
        }
        try {
            return GrantText.read(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new GrantTrouble(
                    FailureKind.INVALID_CONFIGURATION,
                    "the grant in " + file
                            + " cannot be read. Put it back from a backup, or authorize again and remove the file.");
        }
    }

    private void write(Grant grant) {
        Path next = beside(".next");
        try {
            Files.deleteIfExists(next);
            try (FileChannel out = FileChannel.open(
                    next, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner("rw-------"))) {
                for (ByteBuffer bytes = ByteBuffer.wrap(GrantText.write(grant)); bytes.hasRemaining(); ) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** So that the new name outlasts a loss of power too; not every system can. */
    private void forceFolder() throws IOException {
        if (POSIX) {
            try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private GrantTrouble unwritable(IOException e) {
        return new GrantTrouble(
                FailureKind.UNAVAILABLE,
                "the grant cannot be kept in " + file
                        + ". Make room and the folder writable; it is tried again by itself: "
                        + e.getClass().getSimpleName());
    }

    private static FileAttribute<?>[] onlyOwner(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private final class Locked implements Taken {

        private final FileChannel channel;
        private final FileLock lock;

        Locked(FileChannel channel, FileLock lock) {
            this.channel = channel;
            this.lock = lock;
        }

        @Override
        public Grant grant() {
            return read();
        }

        @Override
        public void keep(Grant grant) {
            write(grant);
        }

        @Override
        public void close() {
            try (channel) {
                lock.release();
            } catch (IOException e) {
                LOG.warn(
                        "the lock beside {} did not open: {}",
                        file,
                        e.getClass().getSimpleName());
            }
        }
    }
}
