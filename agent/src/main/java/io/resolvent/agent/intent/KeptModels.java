package io.resolvent.agent.intent;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learned models in a folder, so that a start with the same resolved tickets does not learn anew. A file's name is the
 * fingerprint of what was learned from and how: when anything differs, the file is not found. The latest few are kept.
 * Never fails its user: what cannot be read is learned again, what cannot be written is not kept. Thread-safe.
 */
public final class KeptModels {

    private static final Logger LOG = LoggerFactory.getLogger(KeptModels.class);
    private static final String SUFFIX = ".model";
    private static final int MOST = 6;

    private final Path folder;

    /** @param folder made when missing */
    public KeptModels(Path folder) {
        this.folder = folder;
    }

    synchronized Optional<Fitted> find(String name) {
        Path file = file(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Optional.of(FittedFile.read(in));
        } catch (IOException | RuntimeException failure) {
            LOG.warn("model {}: cannot be read ({}); learning anew", file, failure.toString());
            return Optional.empty();
        }
    }

    synchronized void keep(String name, Fitted fitted) {
        Path file = file(name);
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "learning", ".tmp");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                FittedFile.write(fitted, out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            forgetOldest();
        } catch (IOException failure) {
            LOG.warn("model {}: cannot be kept ({}); the next start learns anew", file, failure.toString());
        }
    }

    private void forgetOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(f -> f.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(KeptModels::written).reversed())
                    .skip(MOST)
                    .toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private Path file(String name) {
        return folder.resolve(name.replaceAll("[^A-Za-z0-9]+", "-") + SUFFIX);
    }
}
