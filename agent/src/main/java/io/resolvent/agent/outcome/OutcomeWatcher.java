package io.resolvent.agent.outcome;

import io.resolvent.agent.log.Recorded;
import io.resolvent.agent.log.SqlPolicyLog;
import io.resolvent.agent.store.Database;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.Connectors;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches what comes of decisions, for {@link #WINDOW} after each: then it is settled as it was last seen. Thread-safe.
 */
public final class OutcomeWatcher {

    /** How long a decision is watched. */
    public static final Duration WINDOW = Duration.ofDays(14);

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeWatcher.class);
    private static final Duration LAST_LOOK = Duration.ofDays(2);

    private final SqlOutcomes outcomes;
    private final SqlPolicyLog log;
    private final Connectors connectors;
    private final DraftText drafts;
    private final Clock clock;

    public OutcomeWatcher(Database database, SqlPolicyLog log, Connectors connectors, DraftText drafts, Clock clock) {
        this.outcomes = new SqlOutcomes(database);
        this.log = log;
        this.connectors = connectors;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Looks at what came of the decisions about this ticket, as it is now; for a ticket that was read anyway. */
    public void look(Ticket ticket) {
        outcomes.open(horizon(), ticket.ref()).stream()
                .flatMap(seq -> log.entry(seq).stream())
                .forEach(decision -> judge(decision, ticket));
    }

    /**
     * Reads the tickets of decisions that were not looked at for longest, and looks at what came of them. A ticket that
     * cannot be read is passed over.
     *
     * @param most how many decisions to look at
     * @return how many were looked at
     */
    public int lookAround(int most) {
        List<Long> open = outcomes.open(horizon(), most);
        int looked = 0;
        for (long seq : open) {
            Optional<Recorded> decision = log.entry(seq);
            Optional<Ticket> ticket = decision.flatMap(row -> read(row.entry().ref()));
            if (decision.isPresent() && ticket.isPresent()) {
                judge(decision.get(), ticket.get());
                looked++;
            }
        }
        return looked;
    }

    /** What came of a decision, as last seen. */
    public Optional<Outcome> outcome(long decision) {
        return outcomes.find(decision);
    }

    /** How often automatic resolutions made in that time were confirmed. */
    public AutoResolveRate autoResolveRate(Optional<String> intent, Instant since, Instant until) {
        Map<OutcomeKind, Long> counts = outcomes.counts("auto_resolve", intent, since, until);
        return new AutoResolveRate(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(OutcomeKind.CONFIRMED, 0L),
                counts.getOrDefault(OutcomeKind.SILENT, 0L),
                counts.entrySet().stream()
                        .filter(count -> count.getKey().isWrong())
                        .mapToLong(Map.Entry::getValue)
                        .sum());
    }

    /** What became of the drafts offered in that time. */
    public Map<OutcomeKind, Long> drafts(Optional<String> intent, Instant since, Instant until) {
        return outcomes.counts("suggest", intent, since, until);
    }

    private void judge(Recorded decision, Ticket ticket) {
        Instant now = clock.instant();
        OutcomeJudge.judge(decision.entry(), drafts.of(decision.entry()), ticket, now)
                .ifPresent(verdict -> outcomes.keep(new Outcome(
                        decision.seq(),
                        ticket.ref(),
                        decision.entry().triggerId(),
                        verdict.kind(),
                        verdict.detail(),
                        decision.entry().at(),
                        !now.isBefore(decision.entry().at().plus(WINDOW)),
                        now)));
    }

    private Optional<Ticket> read(TicketRef ref) {
        try {
            return connectors.named(ref.system()).map(Connector::tickets).map(tickets -> tickets.read(ref));
        } catch (ConnectorException e) {
            LOG.debug("{} not looked at ({})", ref, e.kind());
            return Optional.empty();
        }
    }

    /** Decisions a little older than the window are looked at once more, to settle them. */
    private Instant horizon() {
        return clock.instant().minus(WINDOW).minus(LAST_LOOK);
    }
}
