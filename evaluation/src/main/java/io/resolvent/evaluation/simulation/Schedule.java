package io.resolvent.evaluation.simulation;

import io.resolvent.agent.dispatch.EffectState;
import io.resolvent.agent.dispatch.Outbox;
import io.resolvent.agent.intake.InboxCounts;
import io.resolvent.agent.intake.Poller;
import io.resolvent.agent.log.LogKey;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.evaluation.simulation.LedgerEntry.What;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * One run of events, faults, crashes and clock, all of it from one seed. Everything happens on the calling thread; what
 * happens at the same time happens inside of a store's call.
 */
final class Schedule implements Surroundings {

    private static final List<Deed> DEEDS = Deed.weighted();
    private static final List<StoreFault> FAULTS = List.of(StoreFault.values());
    private static final Duration CALL = Duration.ofSeconds(40);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int DEEPEST = 2;
    private static final int ROUNDS = 400;

    private final Chance chance;
    private final VirtualClock clock = new VirtualClock();
    private final Instant since = clock.instant().minus(Duration.ofDays(365));
    private final SqlMemory database;
    private final LogKey key;
    private final List<SimulatedStore> stores;
    private final List<TicketEvent> network = new ArrayList<>();
    private final List<TicketEvent> accepted = new ArrayList<>();
    private final Tally tally;
    private final boolean stormy;
    private Life life;
    private boolean calm;
    private int depth;
    private int opened;
    private int deliveries;

    private Schedule(long seed, SqlMemory database, LogKey key, Trace trace) {
        this.chance = new Chance(new SplittableRandom(seed));
        this.database = database;
        this.key = key;
        this.tally = new Tally(trace);
        this.stormy = chance.oneIn(2);
        this.stores = List.of(store("north"), store("south"));
        this.life = newLife();
    }

    private SimulatedStore store(String name) {
        return new SimulatedStore(new SimulatedTickets(name, clock), StoreTraits.any(chance), this);
    }

    /** Runs the schedule of this seed to its end and judges it. */
    static ScheduleResult run(long seed, SqlMemory database, LogKey key, Trace trace) {
        database.reset();
        Schedule schedule = new Schedule(seed, database, key, trace);
        int steps = 10 + schedule.chance.below(50);
        for (int step = 0; step < steps; step++) {
            schedule.take(schedule.chance.of(DEEDS));
        }
        boolean settled = schedule.settle();
        boolean replays = schedule.chance.oneIn(2);
        if (replays) {
            schedule.tally.note("replay of all dead letters");
            schedule.life.replayDeadLetters();
            settled = schedule.settle();
        }
        return schedule.judged(seed, settled);
    }

    private ScheduleResult judged(long seed, boolean settled) {
        List<String> found =
                new Judge(database, life.log, stores, life.inbox.counts(), accepted.size(), settled).findings();
        int effects = stores.stream()
                .mapToInt(store -> (int) store.desk().ledger().stream()
                        .filter(LedgerEntry::isOwn)
                        .count())
                .sum();
        return new ScheduleResult(seed, found, tally.deeds(), tally.faults(), tally.crashes(), effects, digest());
    }

    private int digest() {
        return stores.stream()
                .map(store -> store.desk().ledger())
                .toList()
                .toString()
                .hashCode();
    }

    private void take(Deed deed) {
        tally.deed(deed);
        try {
            act(deed);
        } catch (Crash e) {
            restart(e.where());
        }
    }

    private void act(Deed deed) {
        switch (deed) {
            case OPEN_TICKET -> open();
            case CUSTOMER_WRITES -> ticket().ifPresent(ref -> customerWrites(ref));
            case MACHINE_WRITES ->
                ticket().ifPresent(ref -> {
                    tickets(ref).sayByMachine(ref, "I am out of the office");
                    announce(ref);
                });
            case PERSON_ANSWERS -> ticket().ifPresent(ref -> person(ref, What.PUBLIC_COMMENT));
            case PERSON_NOTES -> ticket().ifPresent(ref -> person(ref, What.INTERNAL_COMMENT));
            case PERSON_FILES ->
                ticket().ifPresent(ref -> {
                    tickets(ref).touch(ref, Author.Role.SUPPORT_AGENT, "filed", Optional.empty());
                    announce(ref);
                });
            case STATUS_CHANGES -> ticket().ifPresent(this::status);
            case WEBHOOK -> webhook();
            case POLL -> poll();
            case WORK -> life.work();
            case DELIVER -> life.deliver();
            case TIME_PASSES -> clock.move(chance.upTo(Duration.ofMinutes(chance.oneIn(4) ? 60 : 2)));
            case CLOCK_JUMPS -> jump();
            case RESTART -> restart("stopped");
            case STORAGE_CRASH -> database.crashAfter(chance.below(8), chance.of(List.of(SqlMemory.Break.values())));
            case REPLAY -> life.replayDeadLetters();
        }
    }

    private void open() {
        SimulatedStore store = chance.of(stores);
        TicketRef ref = store.desk().open("t" + opened++, "ann" + chance.below(3), words());
        announce(ref);
    }

    private void customerWrites(TicketRef ref) {
        tickets(ref).say(ref, Author.Role.REQUESTER, What.PUBLIC_COMMENT, words(), Optional.empty());
        announce(ref);
    }

    private void person(TicketRef ref, What what) {
        tickets(ref).say(ref, Author.Role.SUPPORT_AGENT, what, "a person's words", Optional.empty());
        announce(ref);
    }

    private void status(TicketRef ref) {
        Status status = chance.of(List.of(Status.OPEN, Status.PENDING, Status.SOLVED, Status.CLOSED));
        tickets(ref).status(ref, Author.Role.SUPPORT_AGENT, status, Optional.empty());
        announce(ref);
    }

    private String words() {
        return chance.of(List.of(StubSteps.HOW, StubSteps.HOW, StubSteps.HOW, StubSteps.ODD, StubSteps.LAW));
    }

    /** The store sends a webhook: one in eight is lost, one in four comes twice, all in any order. */
    private void announce(TicketRef ref) {
        if (chance.oneIn(8)) {
            return;
        }
        String version = tickets(ref).get(ref).version();
        TicketEvent event = new TicketEvent(ref, "d" + deliveries++, version, clock.instant());
        network.add(event);
        if (chance.oneIn(4)) {
            network.add(event);
        }
    }

    /** What is not acknowledged is sent again. */
    private void webhook() {
        if (network.isEmpty()) {
            return;
        }
        TicketEvent event = network.get(chance.below(network.size()));
        life.inbox.accept(event);
        network.remove(event);
        if (!accepted.contains(event)) {
            accepted.add(event);
        }
    }

    private void poll() {
        life.pollers.forEach(this::poll);
    }

    private void poll(Poller poller) {
        try {
            poller.poll();
        } catch (ConnectorException e) {
            tally.note("poll failed: " + e.kind());
        }
    }

    private void jump() {
        Duration far = chance.of(List.of(Duration.ofHours(1), DAY, Duration.ofMinutes(6)));
        clock.move(chance.oneIn(3) ? far.negated() : far);
    }

    private Optional<TicketRef> ticket() {
        List<Ticket> all = chance.of(stores).desk().all();
        return all.isEmpty() ? Optional.empty() : Optional.of(chance.of(all).ref());
    }

    private SimulatedTickets tickets(TicketRef ref) {
        return stores.stream()
                .filter(store -> store.name().equals(ref.system()))
                .findFirst()
                .orElseThrow()
                .desk();
    }

    private void restart(String why) {
        tally.crash(why);
        depth = 0;
        database.neverCrash();
        life = newLife();
        life.begin();
    }

    private Life newLife() {
        return new Life(database, key, stores, clock, since, chance.random());
    }

    /** Nothing goes wrong any more: everything that waits must come to its end. */
    private boolean settle() {
        calm = true;
        database.neverCrash();
        for (int round = 0; round < ROUNDS; round++) {
            while (!network.isEmpty()) {
                webhook();
            }
            poll();
            while (life.work() || life.deliver()) {
                tally.note("works");
            }
            if (isSettled()) {
                return true;
            }
            clock.move(Duration.ofMinutes(round < 60 ? 1 : 60));
        }
        return false;
    }

    private boolean isSettled() {
        InboxCounts counts = life.inbox.counts();
        return counts.waiting() + counts.claimed() == 0
                && new Outbox(database).counts().keySet().stream().allMatch(EffectState::isSettled);
    }

    @Override
    public void during(TicketRef ref, Moment moment) {
        if (calm || depth >= DEEPEST || !chance.oneIn(stormy ? 3 : 10)) {
            return;
        }
        depth++;
        meanwhile(ref, moment);
        depth--;
    }

    private void meanwhile(TicketRef ref, Moment moment) {
        Deed deed = chance.of(DEEDS);
        tally.note(moment + " " + ref + ": " + deed);
        switch (deed) {
            case CUSTOMER_WRITES, PERSON_ANSWERS, PERSON_NOTES, STATUS_CHANGES -> onTicket(ref, deed);
            case TIME_PASSES -> clock.move(chance.upTo(moment == Moment.BEFORE_READ ? Duration.ofMinutes(10) : CALL));
            case RESTART -> throw new Crash("killed in a call");
            case REPLAY -> tally.note("nothing");
            default -> act(deed);
        }
    }

    private void onTicket(TicketRef ref, Deed deed) {
        switch (deed) {
            case CUSTOMER_WRITES -> customerWrites(ref);
            case PERSON_ANSWERS -> person(ref, What.PUBLIC_COMMENT);
            case PERSON_NOTES -> person(ref, What.INTERNAL_COMMENT);
            default -> status(ref);
        }
    }

    @Override
    public Optional<StoreFault> withWrite(WriteRequest request) {
        return calm || !chance.oneIn(stormy ? 2 : 8) ? Optional.empty() : fault();
    }

    @Override
    public Optional<StoreFault> withRead() {
        return calm || !chance.oneIn(12) ? Optional.empty() : fault();
    }

    private Optional<StoreFault> fault() {
        StoreFault fault = chance.of(FAULTS);
        tally.fault(fault);
        return Optional.of(fault);
    }
}
