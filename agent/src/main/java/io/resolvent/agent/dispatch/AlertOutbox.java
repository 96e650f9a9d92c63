package io.resolvent.agent.dispatch;

import io.resolvent.agent.store.Database;
import io.resolvent.connectors.WriteRequest;
import java.time.Instant;

/** Takes messages about alerts, each once, to be made by the dispatcher like every effect. Thread-safe. */
public final class AlertOutbox {

    private final SqlOutbox outbox;

    public AlertOutbox(Database database) {
        this.outbox = new SqlOutbox(database);
    }

    /** False: it was taken before. */
    public boolean add(WriteRequest notice, Instant at) {
        return outbox.add(notice, at);
    }

    /** How many a chat got since. */
    public long addedSince(String chat, Instant since) {
        return outbox.addedSince(chat, since);
    }
}
