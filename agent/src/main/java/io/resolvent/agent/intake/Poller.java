package io.resolvent.agent.intake;

import io.resolvent.agent.store.AlertKind;
import io.resolvent.agent.store.Alerts;
import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Failure;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Finds changed tickets in one store, where there are no webhooks or where one was lost. The position moves on together
 * with the events it covers; a change that is reported again, by ticket and version, counts once. One thread at a time.
 */
public final class Poller {

    private static final String ALERT = AlertKind.POLL_FAILING.word();

    private final Connector connector;
    private final SqlCheckpoints checkpoints;
    private final Alerts alerts;
    private final Clock clock;
    private final Instant since;

    /** @param since at the very first poll: changes before this time are passed over. Later polls keep that first one */
    public Poller(Connector connector, Database database, Clock clock, Instant since) {
        this.connector = connector;
        this.checkpoints = new SqlCheckpoints(database);
        this.alerts = new Alerts(database);
        this.clock = clock;
        this.since = since;
    }

    /**
     * Reads everything that changed since the last poll. Throws {@link ConnectorException} and raises an alert, which the
     * next good poll settles; the pages read before it are kept, and the next poll goes on after them.
     */
    public Poll poll() {
        try {
            Poll poll = readOn();
            alerts.settle(ALERT, connector.name());
            return poll;
        } catch (ConnectorException e) {
            alerts.raise(ALERT, connector.name(), Failure.of(e).message(), clock.instant());
            throw e;
        }
    }

    private Poll readOn() {
        PollPosition position = position();
        Poll total = new Poll(0, 0, 0);
        boolean more = true;
        while (more) {
            Batch<TicketChange> page = connector.tickets().changedSince(position.checkpoint());
            total = total.plus(keep(page, position));
            if (page.more() && page.next().equals(position.checkpoint())) {
                throw new ConnectorException(
                        FailureKind.MALFORMED, connector.name(), "the poll does not move on: same position twice");
            }
            more = page.more();
            position = new PollPosition(page.next(), position.since());
        }
        return total;
    }

    /** Where the poll stands; from the first call on it is kept. */
    public PollPosition position() {
        checkpoints.begin(connector.name(), new PollPosition(Checkpoint.start(), since), clock.instant());
        return checkpoints.find(connector.name()).orElseThrow();
    }

    private Poll keep(Batch<TicketChange> page, PollPosition position) {
        Instant now = clock.instant();
        List<TicketEvent> events = page.items().stream()
                .filter(change -> !change.status().isDone())
                .filter(change -> !change.updatedAt().isBefore(position.since()))
                .map(Poller::event)
                .toList();
        int added = checkpoints.advance(connector.name(), events, page.next(), now);
        page.skipped().forEach(skipped -> report(skipped, now));
        return new Poll(page.items().size(), added, page.skipped().size());
    }

    private static TicketEvent event(TicketChange change) {
        String delivery = "poll:" + change.ref().id() + ":" + change.version();
        return new TicketEvent(change.ref(), delivery, change.version(), change.updatedAt());
    }

    private void report(Skipped skipped, Instant now) {
        alerts.raise(AlertKind.RECORD_SKIPPED.word(), connector.name() + ":" + skipped.where(), skipped.reason(), now);
    }
}
