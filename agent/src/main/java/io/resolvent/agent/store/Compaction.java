package io.resolvent.agent.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes a database file anew, so that nothing deleted is left in it. Nobody else may have it open. */
public final class Compaction {

    private Compaction() {}

    /** Throws {@link UnusableDatabase} when the file is in use or cannot be written anew. */
    public static void of(Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum");
            statement.execute("pragma wal_checkpoint(truncate)");
        } catch (SQLException e) {
            throw new StorageFailures(file)
                    .refusal(e, "it cannot be written anew", "Stop the service and erase again.");
        }
    }
}
