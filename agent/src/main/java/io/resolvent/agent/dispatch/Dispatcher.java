package io.resolvent.agent.dispatch;

import io.resolvent.agent.dispatch.WriteConditions.Clearance;
import io.resolvent.agent.log.SqlPolicyLog;
import io.resolvent.agent.store.AlertKind;
import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Failure;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.Connectors;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.WriteRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the effects of decisions in the stores, each at most once: intent on disk before the call, read back before a
 * retry. The only caller of {@link io.resolvent.connectors.TicketWriter#apply}. Thread-safe.
 */
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final SqlOutbox outbox;
    private final SqlSupersession supersession;
    private final SqlReplyCounts replies;
    private final SqlStops stops;
    private final Connectors connectors;
    private final WriteConditions conditions;
    private final DispatchSettings settings;
    private final Clock clock;
    private final RandomGenerator random;

    public Dispatcher(
            Database database,
            SqlPolicyLog log,
            Connectors connectors,
            WriteConditions conditions,
            Redecision redecision,
            DispatchSettings settings,
            Clock clock,
            RandomGenerator random) {
        this.outbox = new SqlOutbox(database);
        this.supersession = new SqlSupersession(database, log, outbox, redecision);
        this.replies = new SqlReplyCounts(database, settings.caps());
        this.stops = new SqlStops(database);
        this.connectors = connectors;
        this.conditions = conditions;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /** Makes everything that is due, one after the other, and says how many effects were tried. */
    public int deliverDue() {
        int tried = 0;
        for (Optional<Runnable> due = next(); due.isPresent(); due = next()) {
            due.get().run();
            tried++;
        }
        return tried;
    }

    /** Takes the next effect that is due, to be made by running it; empty when none is. */
    public Optional<Runnable> next() {
        return next(Lane.ALL);
    }

    /** The same, of these effects only. */
    public Optional<Runnable> next(Lane lane) {
        Instant now = clock.instant();
        return outbox.claim(lane, now, now.plus(settings.lease())).map(effect -> () -> deliver(effect));
    }

    /** Puts a dead letter's effect back; its key is the action id. */
    public boolean revive(String actionId) {
        return outbox.revive(actionId, clock.instant());
    }

    /**
     * Frees what dispatchers of an earlier life were making. To be called at the start, when no other process works on
     * this database.
     */
    public int recover() {
        return outbox.expireLeases(clock.instant());
    }

    private void deliver(Effect effect) {
        if (effect.attempts() >= settings.schedule().attempts()) {
            bury(effect, effect.mayBeThere(), new Failure(FailureKind.UNKNOWN_OUTCOME, "the attempts never ended"));
            return;
        }
        Attempt attempt = new Attempt(effect);
        try {
            attempt.make().ifPresent(receipt -> delivered(effect, receipt));
        } catch (ConnectorException e) {
            failed(attempt, Failure.of(e));
        }
    }

    /** The one place where anything is written to a store. */
    private static Receipt write(Connector connector, WriteRequest request) {
        return connector.writer().apply(request);
    }

    private void delivered(Effect effect, Receipt receipt) {
        if (outbox.delivered(effect, receipt, clock.instant())) {
            LOG.info("{} delivered {}", effect.request().ref(), effect.request().id());
        }
    }

    private void failed(Attempt attempt, Failure failure) {
        Effect effect = attempt.effect;
        if (failure.kind() == FailureKind.CONFLICT
                && !Notice.is(effect.request().ref())) {
            conflict(attempt);
            return;
        }
        if (attempt.leavesReplyToPeople(failure)) {
            return;
        }
        boolean mayBeThere = attempt.mayBeThere(failure);
        Failure seen = mayBeThere
                ? new Failure(FailureKind.UNKNOWN_OUTCOME, failure.message(), failure.retryAfter())
                : failure;
        retryOrBury(effect, mayBeThere, seen);
    }

    private void retryOrBury(Effect effect, boolean mayBeThere, Failure failure) {
        settings.schedule()
                .waitAfter(effect.attempts() + 1, failure, random)
                .ifPresentOrElse(
                        wait -> outbox.retry(effect, clock.instant().plus(wait), mayBeThere, failure),
                        () -> bury(effect, mayBeThere, failure));
    }

    private void bury(Effect effect, boolean mayBeThere, Failure failure) {
        outbox.bury(effect, mayBeThere, failure, clock.instant());
        LOG.warn("{} dead-lettered ({})", effect.request().ref(), failure.kind());
    }

    /** The ticket changed: decide anew; but what belongs to effects that were made, a reply apart,
     * is completed if that can be. */
    private void conflict(Attempt attempt) {
        Effect effect = attempt.effect;
        if (!effect.begun() || effect.request().action().isPublic()) {
            supersession.supersede(effect, clock.instant());
            return;
        }
        try {
            Ticket ticket = attempt.connector().tickets().read(effect.request().ref());
            if (TicketSince.allowsRest(ticket, effect)) {
                outbox.expect(effect, ticket.version());
                retryOrBury(
                        effect, false, new Failure(FailureKind.UNAVAILABLE, "the ticket changed while it was written"));
            } else if (effect.replied()) {
                supersession.cancelRest(effect, clock.instant());
            } else {
                supersession.supersede(effect, clock.instant());
            }
        } catch (ConnectorException e) {
            retryOrBury(effect, false, Failure.of(e));
        }
    }

    /** One try at one effect. */
    private final class Attempt {
        private final Effect effect;
        private WriteRequest request;
        private boolean mayBeThere;
        private boolean sent;

        Attempt(Effect effect) {
            this.effect = effect;
            this.request = effect.request();
            this.mayBeThere = effect.mayBeThere();
        }

        Connector connector() {
            String system = request.ref().system();
            return connectors
                    .named(system)
                    .orElseThrow(() -> new ConnectorException(
                            FailureKind.INVALID_CONFIGURATION, request.ref().toString(), "no connector " + system));
        }

        /** The proof that it is there; empty when it was not to be made after all. */
        Optional<Receipt> make() {
            Connector connector = connector();
            Clearance clearance = guarded(() -> conditions.clear(connector, request, effect.decision()));
            if (clearance instanceof Clearance.Clear clear) {
                request = clear.request();
            }
            if (mayBeThere) {
                Optional<Receipt> there = guarded(() -> connector.writer().find(request));
                if (there.isPresent()) {
                    return there;
                }
                mayBeThere = false;
            }
            if (clearance instanceof Clearance.Stopped stopped) {
                stop(connector, stopped.cause());
                return Optional.empty();
            }
            if (request.action().isPublic() && !isClear(connector)) {
                return Optional.empty();
            }
            if (clock.instant().isAfter(effect.until().minus(MARGIN))) {
                throw new ConnectorException(
                        FailureKind.UNAVAILABLE, request.ref().toString(), "ran out of time");
            }
            sent = true;
            return Optional.of(guarded(() -> write(connector, request)));
        }

        private void stop(Connector connector, String cause) {
            Instant now = clock.instant();
            boolean late = request.action().isPublic()
                    && !TicketSince.allowsReply(
                            guarded(() -> connector.tickets().read(request.ref())), effect);
            if (late) {
                supersession.supersede(effect, now);
            } else {
                stops.stop(effect, connector.manifest(), cause, now);
                LOG.warn("{} not written: {}", request.ref(), cause);
            }
        }

        /** Whether the effect may be in the store after this failure. */
        boolean mayBeThere(Failure failure) {
            return sent ? !failure.kind().isOutcomeKnown() : mayBeThere;
        }

        /** Re-reads the ticket: nothing may have changed, and no cap may be reached. */
        private boolean isClear(Connector connector) {
            Ticket ticket = guarded(() -> connector.tickets().read(request.ref()));
            Instant now = clock.instant();
            if (!TicketSince.allowsReply(ticket, effect)) {
                supersession.supersede(effect, now);
                return false;
            }
            Optional<String> cap = replies.reserve(effect, requesterOf(ticket), now);
            cap.ifPresent(reached -> replies.withhold(
                    effect, noteInstead(connector, ticket, reached), AlertKind.REPLY_CAP.word(), reached, now));
            return cap.isEmpty();
        }

        /**
         * Puts a reply that the store refused into a note, for people to answer. Not when the ticket changed, for then
         * some of it may be there, and not where there are no notes.
         */
        boolean leavesReplyToPeople(Failure failure) {
            if (failure.kind() != FailureKind.REJECTED || !request.action().isPublic()) {
                return false;
            }
            try {
                Connector connector = connector();
                Ticket ticket = guarded(() -> connector.tickets().read(request.ref()));
                Optional<WriteRequest> note = ticket.version().equals(request.expectedVersion())
                        ? noteInstead(connector, ticket, failure.message())
                        : Optional.empty();
                note.ifPresent(instead -> replies.withhold(
                        effect,
                        Optional.of(instead),
                        AlertKind.REPLY_REFUSED.word(),
                        failure.message(),
                        clock.instant()));
                return note.isPresent();
            } catch (ConnectorException e) {
                return false;
            }
        }

        private Optional<WriteRequest> noteInstead(Connector connector, Ticket ticket, String cause) {
            if (!connector.manifest().can(Capability.POST_INTERNAL_NOTE)
                    || !(request.action() instanceof Action.PostPublicReply reply)) {
                return Optional.empty();
            }
            String text =
                    "An automatic reply was withheld: " + cause + ". The reply would have been:\n\n" + reply.text();
            return Optional.of(new WriteRequest(
                    request.ref(),
                    new Action.PostInternalNote(text),
                    ActionIds.of(
                            request.ref().system(),
                            request.ref().id(),
                            effect.triggerId(),
                            "withheld:" + request.id(),
                            0),
                    ticket.version()));
        }

        private String requesterOf(Ticket ticket) {
            Requester requester = ticket.requester();
            String known = requester.email().isBlank()
                    ? requester.id()
                    : requester.email().toLowerCase(Locale.ROOT);
            return known.isBlank() ? request.ref().toString() : request.ref().system() + ":" + known;
        }

        /** A connector that breaks its contract leaves the outcome unknown. */
        private <T> T guarded(Supplier<T> call) {
            try {
                return call.get();
            } catch (ConnectorException e) {
                throw e;
            } catch (RuntimeException e) {
                FailureKind kind = sent ? FailureKind.UNKNOWN_OUTCOME : FailureKind.UNAVAILABLE;
                throw new ConnectorException(
                        kind,
                        request.ref().toString(),
                        "unexpected " + e.getClass().getSimpleName(),
                        e);
            }
        }
    }
}
