package io.resolvent.agent.watch;

import io.resolvent.agent.store.AlertKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/** Whether the home folder has room. */
public final class DiskSpace implements Watcher {

    /** Bytes that must be free. */
    public static final long LEAST = 1L << 30;

    private final LongSupplier free;

    /** @param free bytes */
    DiskSpace(LongSupplier free) {
        this.free = free;
    }

    /** Bytes free under this folder. @throws UncheckedIOException when the disk cannot be asked */
    public static long free(Path home) {
        try {
            return Files.getFileStore(home).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.DISK_NEARLY_FULL);
    }

    @Override
    public List<Concern> look(Instant now) {
        return free.getAsLong() < LEAST
                ? List.of(new Concern(
                        AlertKind.DISK_NEARLY_FULL, "home", "Less than 1 GiB is free under the home folder"))
                : List.of();
    }
}
