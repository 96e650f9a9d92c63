package io.resolvent.evaluation.simulation;

import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Sql;
import io.resolvent.agent.store.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The product's tables in SQLite in memory, on one connection and the caller's thread. It outlives a simulated crash, as a
 * file would; what a disk does to a file is left to other tests. One thread.
 */
final class SqlMemory implements Database {

    private final Connection connection;
    private final Path template;
    private int depth;
    private int writesLeft = Integer.MAX_VALUE;
    private Break pending = Break.BEFORE;

    /** Where the process dies around a write. */
    enum Break {
        BEFORE,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    private SqlMemory(Connection connection, Path template) {
        this.connection = connection;
        this.template = template;
    }

    /** Makes the empty tables once; each database copies the file, for two cannot restore from one at a time. */
    static Path template(Path folder) {
        Path file = folder.resolve("template.db");
        SqliteDatabase.open(file).close();
        return file;
    }

    static SqlMemory like(Path template) {
        try {
            Path own = Files.createTempFile(template.getParent(), "template", ".db");
            Files.copy(template, own, StandardCopyOption.REPLACE_EXISTING);
            SqlMemory memory = new SqlMemory(DriverManager.getConnection("jdbc:sqlite::memory:"), own);
            memory.execute("pragma foreign_keys = on");
            return memory;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("no database in memory", e);
        }
    }

    /** Empty tables again. */
    void reset() {
        depth = 0;
        neverCrash();
        run("restore from '" + template.toString().replace("'", "''") + "'");
        if (read(c -> Sql.number(c, "select (select count(*) from policy_log) + (select count(*) from inbox_event)"))
                > 0) {
            throw new IllegalStateException("the database of the schedule before was not emptied");
        }
    }

    /** The process dies around the write after that many others; those inside of others count too. */
    void crashAfter(int writes, Break where) {
        writesLeft = writes;
        pending = where;
    }

    void neverCrash() {
        writesLeft = Integer.MAX_VALUE;
    }

    @Override
    public <T> T write(Work<T> work) {
        boolean crashes = countDown();
        crash(crashes, Break.BEFORE);
        String point = "w" + depth;
        run(depth == 0 ? "begin immediate" : "savepoint " + point);
        depth++;
        T value;
        try {
            value = work.on(connection);
            crash(crashes, Break.BEFORE_COMMIT);
        } catch (SQLException e) {
            undo(point);
            throw new IllegalStateException("a statement failed: " + e.getMessage(), e);
        } catch (RuntimeException | Error e) {
            undo(point);
            throw e;
        }
        depth--;
        run(depth == 0 ? "commit" : "release " + point);
        crash(crashes, Break.AFTER_COMMIT);
        return value;
    }

    @Override
    public <T> T read(Work<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("a query failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the database in memory does not close", e);
        }
    }

    private boolean countDown() {
        if (writesLeft == 0) {
            writesLeft = Integer.MAX_VALUE;
            return true;
        }
        writesLeft--;
        return false;
    }

    private void crash(boolean crashes, Break where) {
        if (crashes && pending == where) {
            throw new Crash(where + " of a write");
        }
    }

    private void undo(String point) {
        depth--;
        if (depth == 0) {
            run("rollback");
        } else {
            run("rollback to " + point);
            run("release " + point);
        }
    }

    private void run(String statement) {
        try {
            execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement + " failed: " + e.getMessage(), e);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement made = connection.createStatement()) {
            made.executeUpdate(statement);
        }
    }
}
