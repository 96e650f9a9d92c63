package io.resolvent.agent.store;

import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the tables to the version this software knows, and refuses a database from the future. */
final class Schema {

    private static final String MIGRATIONS = "classpath:db/resolvent/sqlite";

    private Schema() {}

    static void bringUpToDate(Path file, DataSource source, StorageFailures failures) {
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations(MIGRATIONS)
                .table("schema_history")
                .validateMigrationNaming(true)
                .load();
        try {
            refuseTheFuture(file, flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw failures.refusal(
                    e, "the schema cannot be brought up to date", "Restore a backup, or use the version it is from.");
        }
    }

    private static void refuseTheFuture(Path file, Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isApplied()
                        && !migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .findAny()
                .ifPresent(version -> {
                    throw new UnusableDatabase(
                            file,
                            "the database has schema version " + version + ", which is newer than this software knows",
                            "Start the newer version of Resolvent, or restore a backup from before the upgrade.");
                });
    }
}
