package io.resolvent.agent.fakes;

import io.resolvent.agent.dispatch.ActionIds;
import io.resolvent.agent.dispatch.DispatchSettings;
import io.resolvent.agent.dispatch.Dispatcher;
import io.resolvent.agent.dispatch.ReplyCaps;
import io.resolvent.agent.dispatch.SqlLedger;
import io.resolvent.agent.dispatch.WriteConditions;
import io.resolvent.agent.intake.Inbox;
import io.resolvent.agent.log.LogKey;
import io.resolvent.agent.log.PolicyLogEntry;
import io.resolvent.agent.log.SqlPolicyLog;
import io.resolvent.agent.policy.Reason;
import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.RetrySchedule;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** One process with everything wired: inbox, a rule in place of the resolver, ledger, dispatcher. */
public final class Desk {

    public final Inbox inbox;
    public final SqlPolicyLog log;
    public final SqlLedger ledger;
    public final Dispatcher dispatcher;
    private final FakeStore store;
    private final Clock clock;
    private final Function<Ticket, List<Action>> rule;

    public Desk(Database database, FakeStore store, Clock clock, Path home, Function<Ticket, List<Action>> rule) {
        this(database, store, clock, home, rule, ReplyCaps.standard(), 7);
    }

    public Desk(
            Database database,
            FakeStore store,
            Clock clock,
            Path home,
            Function<Ticket, List<Action>> rule,
            ReplyCaps caps,
            long seed) {
        this(database, store, clock, home, rule, caps, seed, WriteConditions.none());
    }

    public Desk(
            Database database,
            FakeStore store,
            Clock clock,
            Path home,
            Function<Ticket, List<Action>> rule,
            ReplyCaps caps,
            long seed,
            WriteConditions conditions) {
        Random random = new Random(seed);
        this.store = store;
        this.clock = clock;
        this.rule = rule;
        this.inbox = new Inbox(database, clock, random, RetrySchedule.standard(), Duration.ofMinutes(5));
        this.log = new SqlPolicyLog(database, LogKey.open(home), new SecureRandom());
        this.ledger = new SqlLedger(database, log, inbox::settlement, () -> {});
        this.dispatcher = new Dispatcher(
                database,
                log,
                name -> Optional.<io.resolvent.connectors.Connector>of(store)
                        .filter(s -> s.name().equals(name)),
                conditions,
                inbox::accept,
                new DispatchSettings(caps, RetrySchedule.standard(), Duration.ofMinutes(5)),
                clock,
                random);
    }

    /** Works off the inbox and the outbox until nothing is due. */
    public void runUntilIdle() {
        boolean busy = true;
        while (busy) {
            busy = inbox.claim()
                    .map(claim -> {
                        inbox.work(claim, this::resolve);
                        return true;
                    })
                    .orElse(false);
            busy |= dispatcher.deliverDue() > 0;
        }
    }

    public void resolve(TicketRef ref) {
        Ticket ticket = store.read(ref);
        Optional<Comment> trigger = ticket.lastPublicComment()
                .filter(last -> last.author().role() == Author.Role.REQUESTER)
                .filter(last -> !log.isDecided(ref, last.id()));
        if (trigger.isEmpty() || ticket.status().isDone()) {
            ledger.commit(entry(ticket, "", "abstain", List.of()), List.of());
            return;
        }
        List<WriteRequest> effects = new ArrayList<>();
        for (Action action : rule.apply(ticket)) {
            effects.add(new WriteRequest(
                    ref, action, ActionIds.of(ticket, trigger.get().id(), "1", effects.size()), ticket.version()));
        }
        String decision = effects.stream().anyMatch(e -> e.action().isPublic()) ? "auto_resolve" : "suggest";
        ledger.commit(entry(ticket, trigger.get().id(), decision, effects), effects);
    }

    private PolicyLogEntry entry(Ticket ticket, String trigger, String decision, List<WriteRequest> effects) {
        return new PolicyLogEntry(
                clock.instant(),
                ticket.ref(),
                trigger,
                ticket.version(),
                decision,
                List.of(Reason.WITHIN_BOUND),
                "intent",
                0.9,
                0.8,
                effects.stream().map(e -> e.id().value()).toList(),
                "AUTO",
                Map.of("policy", "1"),
                "{}",
                Map.of("total", 1.5));
    }
}
