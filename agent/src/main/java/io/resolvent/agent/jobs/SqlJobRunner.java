package io.resolvent.agent.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Runs recurring jobs on db-scheduler, each on its own virtual thread. A job that fails is logged and runs again. */
public final class SqlJobRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SqlJobRunner.class);

    private final Scheduler scheduler;

    /** @param file the scheduler's own database; holds nothing that cannot be lost */
    public SqlJobRunner(Path file, List<RecurringJob> jobs) {
        SQLiteDataSource source = source(file);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/jobs/sqlite")
                .load()
                .migrate();
        this.scheduler = Scheduler.create(source)
                .startTasks(jobs.stream().map(SqlJobRunner::task).toList())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .threads(Math.max(1, jobs.size()))
                .pollingInterval(Duration.ofMillis(500))
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
    }

    public void start() {
        scheduler.start();
    }

    /** Waits for running jobs, at most 20 seconds. */
    @Override
    public void close() {
        scheduler.stop();
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((instance, context) -> run(job));
    }

    private static void run(RecurringJob job) {
        try {
            job.work().run();
        } catch (RuntimeException e) {
            LOG.warn("{} failed and will run again: {}", job.name(), e.getMessage());
        }
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(10_000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
