package io.resolvent.agent;

import io.resolvent.agent.log.LogKey;
import io.resolvent.agent.log.SqlPolicyLog;
import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.SqliteDatabase;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The lasting record of a home folder: the database under inbox, outbox and policy log, and the log itself. */
public record Archive(Database database, SqlPolicyLog log) implements AutoCloseable {

    /** Opens it; it may be open in a running service at the same time. */
    public static Archive open(Path home) {
        Database database = SqliteDatabase.open(home.resolve("resolvent.db"));
        return new Archive(database, new SqlPolicyLog(database, LogKey.open(home.resolve("keys")), new SecureRandom()));
    }

    @Override
    public void close() {
        database.close();
    }
}
