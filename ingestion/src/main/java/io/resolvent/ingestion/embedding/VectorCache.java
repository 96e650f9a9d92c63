package io.resolvent.ingestion.embedding;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vectors kept in an SQLite file, so that no text is embedded twice. Never fails its user: a file that is missing or
 * broken is made anew, and what cannot be read or written is simply not there. Thread-safe; several processes may share
 * a file.
 */
public final class VectorCache implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VectorCache.class);

    private final SqlVectorFile file;

    /** @param file made when missing, with its folders */
    public VectorCache(Path file) {
        this.file = new SqlVectorFile(file);
    }

    /** The vectors it has, of this fingerprint and length. */
    synchronized Map<TextKey, float[]> find(String fingerprint, Collection<TextKey> keys, int dimension) {
        try {
            return file.read(fingerprint, keys, dimension);
        } catch (SQLException failure) {
            startAnew(failure);
            return Map.of();
        }
    }

    synchronized void add(String fingerprint, Map<TextKey, float[]> vectors) {
        try {
            file.write(fingerprint, vectors);
        } catch (SQLException failure) {
            startAnew(failure);
        }
    }

    private void startAnew(SQLException failure) {
        boolean remade = file.isBrokenBy(failure) && file.remake();
        LOG.warn(
                "vector cache {}: {}; {}",
                file.path(),
                failure.getMessage(),
                remade ? "made anew" : "going on without it for now");
    }

    @Override
    public synchronized void close() {
        file.close();
    }
}
