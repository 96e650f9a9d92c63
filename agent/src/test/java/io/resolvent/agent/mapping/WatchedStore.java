package io.resolvent.agent.mapping;

import io.resolvent.agent.config.ConfigurationFile;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.dispatch.Outbox;
import io.resolvent.agent.dispatch.OutboxRow;
import io.resolvent.agent.dispatch.ReplyCaps;
import io.resolvent.agent.fakes.Desk;
import io.resolvent.agent.fakes.FakeStore;
import io.resolvent.agent.fakes.MovableClock;
import io.resolvent.agent.store.Alert;
import io.resolvent.agent.store.Alerts;
import io.resolvent.agent.store.SqliteDatabase;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** A store that is watched, with everything between a decision and its effects. */
final class WatchedStore implements AutoCloseable {

    static final String CONFIGURATION = """
            connectors:
              fake:
                type: fake
                mapping:
                  fields:
                    intent: Category
                    cause: "11"
                  statuses:
                    open: open
                    waiting: pending
                    done: solved
                    archived: closed
                  groups:
                    Legal: "22"
            policy:
              fallback-owner: Support
              owners:
                refund: Billing
                legal-threat: Legal
              reserved-intents: [close_account]
            """;

    final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));
    final FakeStore store = new FakeStore("fake", clock);
    final SqliteDatabase database;
    final SchemaWatch watch;
    private final Desk desk;
    private final Deque<List<Action>> next = new ArrayDeque<>();
    private Set<String> quoted = Set.of();
    private int tickets;

    WatchedStore(Path home) throws IOException {
        this(home, CONFIGURATION);
    }

    WatchedStore(Path home, String configuration) throws IOException {
        Path file = Files.writeString(home.resolve("resolvent.yaml"), configuration);
        Settings settings = ConfigurationFile.read(file);
        database = SqliteDatabase.open(home.resolve("resolvent.db"));
        watch = new SchemaWatch(settings, database, clock, decision -> quoted);
        desk = new Desk(database, store, clock, home, ticket -> next.remove(), new ReplyCaps(100, 100), 7, watch);
        store.rebuild(SomeSchema.standard().now());
    }

    void rebuild(SomeSchema schema) {
        store.rebuild(schema.now());
    }

    Drift look() {
        return watch.look(store);
    }

    /** Replies quote this macro from now on. */
    void quote(String macro) {
        quoted = Set.of(macro);
    }

    /** Decides a new ticket to these actions, and makes what may be made. */
    TicketRef decide(Action... actions) {
        next.add(List.of(actions));
        TicketRef ref = store.open("t" + ++tickets, "ann" + tickets, "help");
        desk.inbox.accept(new TicketEvent(ref, "d" + tickets, "", clock.instant()));
        desk.runUntilIdle();
        return ref;
    }

    /** What was written to a ticket, in the store's words. */
    List<Action> written(TicketRef ref) {
        return store.effects().stream()
                .filter(effect -> effect.ref().equals(ref))
                .map(effect -> effect.action())
                .toList();
    }

    List<OutboxRow> outbox(TicketRef ref) {
        return new Outbox(database).of(ref);
    }

    List<Alert> alerts() {
        return new Alerts(database)
                .open().stream()
                        .filter(alert -> alert.kind().equals(SchemaWatch.ALERT))
                        .toList();
    }

    Desk desk() {
        return desk;
    }

    void pass(Duration time) {
        clock.advance(time);
        desk.runUntilIdle();
    }

    @Override
    public void close() {
        database.close();
    }
}
