package io.resolvent.agent.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Looks for damage in the file's structure. */
final class IntegrityCheck {

    private IntegrityCheck() {}

    static void run(Path file, Connection connection) throws SQLException {
        String verdict = Sql.first(connection, "pragma quick_check(1)", row -> row.getString(1))
                .orElse("no answer");
        if (!verdict.equals("ok")) {
            throw new UnusableDatabase(file, "the file is damaged: " + verdict, "Restore it from a backup.");
        }
    }
}
