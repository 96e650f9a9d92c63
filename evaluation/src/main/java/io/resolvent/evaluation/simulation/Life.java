package io.resolvent.evaluation.simulation;

import io.resolvent.agent.Horizon;
import io.resolvent.agent.LedgerConclusions;
import io.resolvent.agent.LiveTickets;
import io.resolvent.agent.Lookout;
import io.resolvent.agent.Steps;
import io.resolvent.agent.dispatch.DispatchSettings;
import io.resolvent.agent.dispatch.Dispatcher;
import io.resolvent.agent.dispatch.SqlLedger;
import io.resolvent.agent.dispatch.WriteConditions;
import io.resolvent.agent.intake.Claim;
import io.resolvent.agent.intake.Inbox;
import io.resolvent.agent.intake.Poller;
import io.resolvent.agent.log.LogKey;
import io.resolvent.agent.log.SqlPolicyLog;
import io.resolvent.agent.notification.HandOffNotices;
import io.resolvent.agent.policy.Autonomy;
import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.DeadLetter;
import io.resolvent.agent.store.DeadLetterReplay;
import io.resolvent.agent.store.RetrySchedule;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.TicketRef;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One life of the process: everything that a crash takes along, wired as the product wires it. */
final class Life {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final SecureRandom SALTS = new SecureRandom();
    private static final Steps STEPS = StubSteps.make();

    final Inbox inbox;
    final SqlPolicyLog log;
    final Dispatcher dispatcher;
    final List<Poller> pollers;
    private final SqlLedger ledger;
    private final List<SimulatedStore> stores;
    private final Database database;
    private final Clock clock;

    Life(
            Database database,
            LogKey key,
            List<SimulatedStore> stores,
            Clock clock,
            Instant since,
            RandomGenerator random) {
        this.database = database;
        this.stores = stores;
        this.clock = clock;
        this.inbox = new Inbox(database, clock, random, RetrySchedule.standard(), LEASE);
        this.log = new SqlPolicyLog(database, key, SALTS);
        this.ledger = new SqlLedger(database, log, inbox::settlement, () -> {});
        this.dispatcher = new Dispatcher(
                database,
                log,
                this::store,
                WriteConditions.none(),
                inbox::accept,
                DispatchSettings.standard(),
                clock,
                random);
        this.pollers = stores.stream()
                .map(store -> new Poller(store, database, clock, since))
                .toList();
    }

    /** What a process does when it starts. */
    void begin() {
        inbox.recover();
        dispatcher.recover();
    }

    /** Decides the ticket that is due longest; false when none is. */
    boolean work() {
        Optional<Claim> claim = inbox.claim();
        claim.ifPresent(taken -> inbox.work(taken, ref -> resolve(ref, taken.attempts())));
        return claim.isPresent();
    }

    /** Tries the effect that is due longest; false when none is. */
    boolean deliver() {
        Optional<Runnable> next = dispatcher.next();
        next.ifPresent(Runnable::run);
        return next.isPresent();
    }

    int replayDeadLetters() {
        return new DeadLetterReplay(
                        database,
                        Map.of(
                                DeadLetter.Origin.INBOX, inbox::revive,
                                DeadLetter.Origin.OUTBOX, dispatcher::revive))
                .all();
    }

    private void resolve(TicketRef ref, int attempts) {
        STEPS.resolver(
                        new LiveTickets(this::store, attempts),
                        log::isDecided,
                        Lookout.closed(),
                        Horizon.everything(),
                        new LedgerConclusions(
                                ledger,
                                clock,
                                store(ref.system()).orElseThrow().manifest(),
                                intent -> Autonomy.AUTO,
                                STEPS.versions(),
                                HandOffNotices.none()))
                .resolve(ref);
    }

    private Optional<Connector> store(String name) {
        return stores.stream()
                .filter(store -> store.name().equals(name))
                .map(store -> (Connector) store)
                .findFirst();
    }
}
