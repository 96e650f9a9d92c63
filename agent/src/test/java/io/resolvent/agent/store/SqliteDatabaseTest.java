package io.resolvent.agent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest {

    private static final int WRITERS = 2_000;

    @TempDir
    private Path home;

    private Path file;

    @BeforeEach
    void file() {
        file = home.resolve("state/resolvent.db");
    }

    @Test
    void what_was_written_is_there_after_a_restart() {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            database.write(c -> insert(c, "kept"));
        }
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            assertThat(subjects(database)).containsExactly("kept");
        }
    }

    @Test
    void many_callers_share_commits_and_each_gets_its_own_answer() throws Exception {
        try (SqliteDatabase database = SqliteDatabase.open(file);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> works = IntStream.range(0, WRITERS)
                    .<Callable<Integer>>mapToObj(i -> () -> database.write(c -> {
                        insert(c, "n" + i);
                        return i;
                    }))
                    .toList();
            List<Future<Integer>> answers = callers.invokeAll(works);
            for (int i = 0; i < WRITERS; i++) {
                assertThat(answers.get(i).get()).isEqualTo(i);
            }
            assertThat(subjects(database)).hasSize(WRITERS);
            assertThat(database.statistics().works()).isEqualTo(WRITERS);
            assertThat(database.statistics().worksPerCommit()).isGreaterThan(2);
        }
    }

    @Test
    void work_that_fails_is_undone_alone() throws Exception {
        try (SqliteDatabase database = SqliteDatabase.open(file);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch writerBusy = new CountDownLatch(1);
            Future<String> first = callers.submit(() -> database.write(c -> {
                await(writerBusy);
                return insert(c, "first");
            }));
            Future<String> second = callers.submit(() -> database.write(c -> {
                insert(c, "half");
                throw new IllegalStateException("no");
            }));
            Future<String> third = callers.submit(() -> database.write(c -> insert(c, "third")));
            writerBusy.countDown();
            first.get();
            third.get();
            assertThatThrownBy(second::get).hasRootCauseMessage("no");
            assertThat(subjects(database)).containsExactlyInAnyOrder("first", "third");
        }
    }

    @Test
    void a_write_inside_a_write_joins_it_and_is_undone_with_it() {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            assertThatThrownBy(() -> database.write(outer -> {
                        database.write(inner -> insert(inner, "inner"));
                        assertThat(subjects(database)).containsExactly("inner");
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(subjects(database)).isEmpty();
        }
    }

    @Test
    void a_broken_rule_of_the_database_is_an_error_of_that_work() {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            database.write(c -> insert(c, "same"));
            assertThatExceptionOfType(StorageError.class).isThrownBy(() -> database.write(c -> insert(c, "same")));
            database.write(c -> insert(c, "other"));
            assertThat(subjects(database)).containsExactlyInAnyOrder("same", "other");
        }
    }

    @Test
    void a_reader_cannot_write() {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            assertThatThrownBy(() -> database.read(c -> insert(c, "sneaked in")))
                    .hasMessageContaining("cannot be written");
        }
    }

    @Test
    void a_full_disk_fails_writes_clearly_keeps_reads_and_is_over_when_there_is_space() {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            database.write(c -> insert(c, "before"));
            assertThatExceptionOfType(StorageUnavailable.class)
                    .isThrownBy(() -> database.write(c -> {
                        Sql.first(c, "pragma max_page_count = 1", row -> row.getLong(1));
                        return insert(c, "x".repeat(1_000_000));
                    }))
                    .withMessageContaining("the disk is full")
                    .withMessageContaining(file.toString())
                    .withMessageContaining("Free some space");
            assertThat(subjects(database)).containsExactly("before");
            database.write(c -> insert(c, "after"));
            assertThat(subjects(database)).containsExactlyInAnyOrder("before", "after");
        }
    }

    @Test
    void a_closed_database_says_so() {
        SqliteDatabase database = SqliteDatabase.open(file);
        database.close();
        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> database.write(c -> insert(c, "late")));
        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> subjects(database));
    }

    @Test
    void a_database_of_a_newer_version_is_refused() {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            database.write(c -> Sql.update(c, """
                    insert into schema_history (installed_rank, version, description, type, script, checksum,
                        installed_by, installed_on, execution_time, success)
                    values (99, '99', 'from the future', 'SQL', 'V99__future.sql', 1, 'x', '2030-01-01 00:00:00', 1, 1)
                    """));
        }
        assertThatExceptionOfType(UnusableDatabase.class)
                .isThrownBy(() -> SqliteDatabase.open(file))
                .withMessageContaining("schema version 99")
                .withMessageContaining("newer version of Resolvent");
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "these are notes, not a database; " + "they are long enough to be read ".repeat(40));
        assertThatExceptionOfType(UnusableDatabase.class).isThrownBy(() -> SqliteDatabase.open(file));
    }

    @Test
    void damage_is_found_after_an_unclean_end() throws IOException {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            for (int i = 0; i < 2_000; i++) {
                String subject = "row " + i;
                database.write(c -> insert(c, subject));
            }
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] noise = new byte[8_192];
            java.util.Arrays.fill(noise, (byte) 0x5a);
            for (long at = bytes.length() / 2; at < bytes.length() - noise.length; at += noise.length) {
                bytes.seek(at);
                bytes.write(noise);
            }
        }
        Files.writeString(Path.of(file + "-wal"), "left behind");
        assertThatExceptionOfType(UnusableDatabase.class)
                .isThrownBy(() -> SqliteDatabase.open(file))
                .withMessageContaining("Restore it from a backup");
    }

    @Test
    void only_its_owner_can_read_the_file() throws IOException {
        SqliteDatabase.open(file).close();
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    private static String insert(Connection connection, String subject) throws SQLException {
        Sql.update(
                connection,
                "insert into alert (kind, subject, message, first_at, last_at, times) values ('t', ?, '', 0, 0, 1)",
                subject);
        return subject;
    }

    private static List<String> subjects(Database database) {
        return database.read(c -> Sql.list(c, "select subject from alert", row -> row.getString(1)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
