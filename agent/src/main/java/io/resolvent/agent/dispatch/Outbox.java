package io.resolvent.agent.dispatch;

import io.resolvent.agent.store.Database;
import io.resolvent.connectors.TicketRef;
import java.util.List;
import java.util.Map;

/** What is in the outbox, to be looked at. Thread-safe. */
public final class Outbox {

    private final SqlOutboxView view;

    public Outbox(Database database) {
        this.view = new SqlOutboxView(database);
    }

    /** All effects of a ticket, in the order they are made. */
    public List<OutboxRow> of(TicketRef ref) {
        return view.of(ref);
    }

    /** How many effects stand where; states without any are left out. */
    public Map<EffectState, Long> counts() {
        return view.counts();
    }
}
