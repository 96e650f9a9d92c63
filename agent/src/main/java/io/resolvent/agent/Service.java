package io.resolvent.agent;

import io.resolvent.agent.config.ConnectorEntry;
import io.resolvent.agent.jobs.RecurringJob;
import io.resolvent.agent.jobs.SqlJobRunner;
import io.resolvent.agent.watch.JobRuns;
import io.resolvent.agent.watch.Watches;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Connector;
import io.resolvent.ingestion.IngestReport;
import io.resolvent.ingestion.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps an {@link Assistant} at work: polls, decides, delivers, learns, watches outcomes. */
public final class Service implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final Duration SOON = Duration.ofMillis(250);

    private static final Duration LOOK = Duration.ofSeconds(15);
    private static final Duration ASK = Duration.ofMinutes(1);

    private final SqlJobRunner jobs;
    private final Watches watches;

    public Service(Assistant assistant) {
        JobRuns runs = new JobRuns(assistant.clock());
        this.watches = Watches.of(
                assistant.settings(),
                assistant.archive().database(),
                assistant.stores().all(),
                runs,
                assistant.clock(),
                System::nanoTime);
        this.jobs = new SqlJobRunner(
                assistant.settings().home().resolve("jobs.db"),
                Stream.concat(
                                jobs(assistant).stream().map(runs::watched),
                                Stream.of(
                                        new RecurringJob("watch", LOOK, watches.here()::look),
                                        new RecurringJob("ask-stores", ASK, watches.stores()::look)))
                        .toList());
    }

    public void start() {
        jobs.start();
    }

    /** Lets running work end, then stops. The assistant stays open. */
    @Override
    public void close() {
        jobs.close();
    }

    private static List<RecurringJob> jobs(Assistant assistant) {
        List<RecurringJob> jobs = new ArrayList<>();
        for (Connector store : assistant.stores().all()) {
            ConnectorEntry entry =
                    Objects.requireNonNull(assistant.settings().connectors().get(store.name()));
            if (store.manifest().can(Capability.POLL_CHANGES)) {
                jobs.add(new RecurringJob("poll-" + store.name(), entry.poll(), () -> assistant.poll(store.name())));
            }
            jobs.add(new RecurringJob("ingest-" + store.name(), entry.ingest(), () -> ingest(assistant, store)));
        }
        jobs.add(new RecurringJob("schemas", Duration.ofDays(1), assistant::lookAtSchemas));
        jobs.add(new RecurringJob("decide", SOON, assistant::work));
        jobs.add(new RecurringJob("deliver", SOON, assistant::deliver));
        jobs.add(new RecurringJob("tell", Duration.ofSeconds(2), assistant::tell));
        jobs.add(new RecurringJob("outcomes", Duration.ofSeconds(30), assistant::watch));
        jobs.add(new RecurringJob("forget", Duration.ofDays(1), assistant::forget));
        return jobs;
    }

    private static void ingest(Assistant assistant, Connector store) {
        IngestReport report = assistant.ingest(store, Progress.silent());
        if (report.tickets() + report.items() + report.removed() > 0) {
            LOG.info(
                    "{}: {} resolved tickets and {} documents and macros new or changed",
                    store.name(),
                    report.tickets(),
                    report.items());
            assistant.learn();
        }
    }
}
