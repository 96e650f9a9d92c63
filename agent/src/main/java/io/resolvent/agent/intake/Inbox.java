package io.resolvent.agent.intake;

import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.DeadLetter;
import io.resolvent.agent.store.Failure;
import io.resolvent.agent.store.RetrySchedule;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every event that was accepted, until it has an outcome. A delivery counts once; several events of one ticket are one
 * piece of work; one ticket is worked on by one worker at a time. Durable and thread-safe.
 */
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final ScopedValue<Claim> CURRENT = ScopedValue.newInstance();

    private final SqlInbox sql;
    private final Clock clock;
    private final RandomGenerator random;
    private final RetrySchedule schedule;
    private final Duration lease;

    /** @param lease how long a worker may take before another takes the ticket over */
    public Inbox(Database database, Clock clock, RandomGenerator random, RetrySchedule schedule, Duration lease) {
        this.sql = new SqlInbox(database);
        this.clock = clock;
        this.random = random;
        this.schedule = schedule;
        this.lease = lease;
    }

    /** Keeps the event. It is on disk when this returns. False: this delivery was accepted before. */
    public boolean accept(TicketEvent event) {
        return accept(List.of(event)) > 0;
    }

    /** Keeps all of them or none, and says how many were new. */
    public int accept(List<TicketEvent> events) {
        return events.isEmpty() ? 0 : sql.accept(events, clock.instant());
    }

    /** Takes the ticket that is due longest; empty when none is due. */
    public Optional<Claim> claim() {
        while (true) {
            Instant now = clock.instant();
            Optional<Claim> claim = sql.claim(now, now.plus(lease));
            if (claim.isEmpty() || claim.get().attempts() < schedule.attempts()) {
                return claim;
            }
            bury(claim.get(), new Failure(FailureKind.UNAVAILABLE, "the work never ended"));
        }
    }

    /**
     * Works on a claim: inside, {@link #settlement} ends it together with the decision. A handler that fails, or ends
     * without a decision, is a failed attempt.
     */
    public void work(Claim claim, TicketHandler handler) {
        try {
            ScopedValue.where(CURRENT, claim).run(() -> handler.handle(claim.ref()));
            failIfHeld(claim, new Failure(FailureKind.MALFORMED, "the work ended without a decision"));
        } catch (StaleClaim e) {
            LOG.warn("{}", e.getMessage());
        } catch (RuntimeException e) {
            Failure failure = Failure.of(e);
            LOG.warn("{} attempt {} failed: {}", claim.ref(), claim.attempts() + 1, failure.message());
            failIfHeld(claim, failure);
        }
    }

    /**
     * What ends the claim that the calling thread works on, to be run in the transaction of the decision. It throws
     * {@link StaleClaim} when another took the ticket over, so that the decision is undone. Outside of
     * {@link #work} there is nothing to end.
     */
    public Runnable settlement(TicketRef ref, String outcome) {
        if (CURRENT.isBound() && CURRENT.get().ref().equals(ref)) {
            Claim claim = CURRENT.get();
            return () -> complete(claim, outcome);
        }
        return () -> {};
    }

    /** Ends the claim: all its events have this outcome. */
    public void complete(Claim claim, String outcome) {
        sql.complete(claim, outcome, clock.instant());
    }

    /** Tries again later, or gives up with a dead letter and an alert, as the failure's kind says. */
    public void fail(Claim claim, Failure failure) {
        schedule.waitAfter(claim.attempts() + 1, failure, random)
                .ifPresentOrElse(wait -> sql.retry(claim, clock.instant().plus(wait)), () -> bury(claim, failure));
    }

    private void failIfHeld(Claim claim, Failure failure) {
        if (sql.isHeld(claim)) {
            fail(claim, failure);
        }
    }

    /** Puts the events of a dead letter back; its key is the ticket, {@code system:id}. */
    public boolean revive(String key) {
        return sql.revive(TicketRef.parse(key), clock.instant());
    }

    /**
     * Frees what workers of an earlier life had taken. To be called at the start, when no other process works on this
     * database.
     */
    public int recover() {
        return sql.expireLeases(clock.instant());
    }

    /** Forgets events that ended before; keep them longer than any store repeats a delivery (days). */
    public int forget(Instant before) {
        return sql.forget(before);
    }

    public InboxCounts counts() {
        return sql.counts();
    }

    private void bury(Claim claim, Failure failure) {
        sql.bury(
                claim,
                DeadLetter.of(
                        DeadLetter.Origin.INBOX,
                        claim.ref().toString(),
                        claim.ref(),
                        failure,
                        claim.attempts() + 1,
                        clock.instant()));
        LOG.warn("{} dead-lettered ({}): {}", claim.ref(), failure.kind(), failure.message());
    }
}
