package io.resolvent.ingestion.embedding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The SQLite file of a {@link VectorCache}. A vector is stored as little-endian float32 with a CRC-32C over it; one that
 * does not match is as good as missing. Not thread-safe.
 */
final class SqlVectorFile implements AutoCloseable {

    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS vector (
              text_sha256 TEXT NOT NULL,
              fingerprint TEXT NOT NULL,
              vector BLOB NOT NULL,
              crc32c INTEGER NOT NULL,
              PRIMARY KEY (text_sha256, fingerprint)) WITHOUT ROWID""";
    private static final String READ = "SELECT vector, crc32c FROM vector WHERE text_sha256 = ? AND fingerprint = ?";
    private static final String WRITE =
            "INSERT OR REPLACE INTO vector (text_sha256, fingerprint, vector, crc32c) VALUES (?, ?, ?, ?)";
    private static final int BUSY_MILLIS = 10_000;

    private final Path path;
    private Optional<Connection> open = Optional.empty();

    SqlVectorFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    Path path() {
        return path;
    }

    Map<TextKey, float[]> read(String fingerprint, Collection<TextKey> keys, int dimension) throws SQLException {
        Map<TextKey, float[]> found = new HashMap<>();
        try (PreparedStatement select = connection().prepareStatement(READ)) {
            select.setString(2, fingerprint);
            for (TextKey key : keys) {
                select.setString(1, key.sha256());
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        vectorIn(row, dimension).ifPresent(vector -> found.put(key, vector));
                    }
                }
            }
        }
        return found;
    }

    void write(String fingerprint, Map<TextKey, float[]> vectors) throws SQLException {
        Connection connection = connection();
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(WRITE)) {
            insert.setString(2, fingerprint);
            for (Map.Entry<TextKey, float[]> entry : vectors.entrySet()) {
                byte[] bytes = bytesOf(entry.getValue());
                insert.setString(1, entry.getKey().sha256());
                insert.setBytes(3, bytes);
                insert.setLong(4, checksum(bytes));
                insert.executeUpdate();
            }
            connection.commit();
        } catch (SQLException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static Optional<float[]> vectorIn(ResultSet row, int dimension) throws SQLException {
        byte[] bytes = row.getBytes(1);
        if (bytes.length != dimension * Float.BYTES || checksum(bytes) != row.getLong(2)) {
            return Optional.empty();
        }
        float[] vector = new float[dimension];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return Optional.of(vector);
    }

    private static byte[] bytesOf(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static long checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return crc.getValue();
    }

    /** Whether the file itself is at fault, so that only a new one helps. */
    boolean isBrokenBy(SQLException failure) {
        if (!(failure instanceof SQLiteException cause)) {
            return false;
        }
        SQLiteErrorCode code = cause.getResultCode();
        return code == SQLiteErrorCode.SQLITE_NOTADB
                || code.name().startsWith("SQLITE_CORRUPT")
                || code == SQLiteErrorCode.SQLITE_ERROR;
    }

    /** Deletes the file; the next use makes a new one. False when it cannot be deleted. */
    boolean remake() {
        close();
        try {
            for (String suffix : new String[] {"", "-wal", "-shm", "-journal"}) {
                Files.deleteIfExists(Path.of(path + suffix));
            }
            return true;
        } catch (IOException failure) {
            return false;
        }
    }

    private Connection connection() throws SQLException {
        if (open.isEmpty()) {
            open = Optional.of(connect());
        }
        return open.get();
    }

    private Connection connect() throws SQLException {
        try {
            Files.createDirectories(path.resolveSibling("."));
        } catch (IOException failure) {
            throw new SQLException("its folder cannot be made: " + failure.getMessage(), failure);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLIS);
        Connection connection = config.createConnection("jdbc:sqlite:" + path);
        try (Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    @Override
    public void close() {
        try {
            if (open.isPresent()) {
                open.get().close();
            }
        } catch (SQLException ignored) {
            open = Optional.empty();
        }
        open = Optional.empty();
    }
}
