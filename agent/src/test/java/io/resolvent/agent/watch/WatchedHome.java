package io.resolvent.agent.watch;

import io.resolvent.agent.config.ConfigurationFile;
import io.resolvent.agent.config.ConnectorEntry;
import io.resolvent.agent.config.MappingSection;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.fakes.FakeStore;
import io.resolvent.agent.fakes.MovableClock;
import io.resolvent.agent.intake.Inbox;
import io.resolvent.agent.store.Alert;
import io.resolvent.agent.store.Alerts;
import io.resolvent.agent.store.RetrySchedule;
import io.resolvent.agent.store.Sql;
import io.resolvent.agent.store.SqliteDatabase;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A home folder with one store that is watched as in the service: a look every 15 seconds. */
final class WatchedHome implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    static final Duration LOOK = Duration.ofSeconds(15);

    final MovableClock clock = new MovableClock(START);
    final FakeStore store = new FakeStore("desk", clock);
    final SqliteDatabase database;
    final JobRuns jobs = new JobRuns(clock);
    private final Inbox inbox;
    private final Settings settings;
    private Watches watches;
    private long nanos;
    private int deliveries;

    WatchedHome(Path home) {
        this(home, "");
    }

    WatchedHome(Path home, String credentialsExpire) {
        this.database = SqliteDatabase.open(home.resolve("resolvent.db"));
        this.inbox = new Inbox(database, clock, new Random(1), RetrySchedule.standard(), Duration.ofMinutes(5));
        ConnectorEntry entry = new ConnectorEntry(
                "sandbox",
                Map.of(),
                Map.of(),
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                MappingSection.none(),
                null,
                credentialsExpire);
        this.settings = ConfigurationFile.defaults().at(home).with(Map.of("desk", entry));
        this.watches = start();
    }

    /** As after a restart of the program. */
    void restart() {
        watches = start();
    }

    private Watches start() {
        return Watches.of(settings, database, List.of(store), jobs, clock, () -> nanos);
    }

    /** Lets time go by, with all looks that fall into it and a good poll at each. */
    void pass(Duration time) {
        for (Duration gone = Duration.ZERO; gone.compareTo(time) < 0; gone = gone.plus(LOOK)) {
            polled();
            goBy(LOOK);
            look();
        }
    }

    /** Lets time go by in which nobody looks. */
    void goBy(Duration time) {
        clock.advance(time);
        nanos += time.toNanos();
    }

    void look() {
        watches.here().look();
    }

    void askStores() {
        watches.stores().look();
    }

    Alerts alerts() {
        return new Alerts(database);
    }

    void polled() {
        database.write(c -> Sql.update(
                c,
                "insert into poll_checkpoint values ('desk', '', 0, ?) on conflict (system) do update set updated_at = excluded.updated_at",
                clock.instant().toEpochMilli()));
    }

    void webhook(String ticket) {
        arrive(ticket, "hook-" + deliveries++);
    }

    void foundByPoll(String ticket) {
        arrive(ticket, "poll:" + ticket + ":" + deliveries++);
    }

    private void arrive(String ticket, String delivery) {
        inbox.accept(new TicketEvent(new TicketRef("desk", ticket), delivery, "v" + deliveries, clock.instant()));
        decided();
    }

    void waits(String ticket) {
        inbox.accept(new TicketEvent(new TicketRef("desk", ticket), "hook-" + deliveries++, "v1", clock.instant()));
    }

    void decided() {
        inbox.claim().ifPresent(claim -> inbox.complete(claim, "suggested"));
    }

    List<String> kinds() {
        return alerts().open().stream().map(Alert::kind).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
