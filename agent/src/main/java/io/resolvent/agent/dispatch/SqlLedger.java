package io.resolvent.agent.dispatch;

import io.resolvent.agent.log.Ledger;
import io.resolvent.agent.log.PolicyLogEntry;
import io.resolvent.agent.log.SqlPolicyLog;
import io.resolvent.agent.policy.Autonomy;
import io.resolvent.agent.store.Database;
import io.resolvent.connectors.WriteRequest;
import java.util.List;
import java.util.OptionalLong;

/** Makes decisions facts: the policy log, the outbox and the end of the work in the inbox, all or nothing. Thread-safe. */
public final class SqlLedger implements Ledger {

    private final Database database;
    private final SqlPolicyLog log;
    private final SqlOutbox outbox;
    private final Settlement settlement;
    private final Runnable afterCommit;

    /** @param afterCommit told that there may be effects to make, for example to wake the dispatcher */
    public SqlLedger(Database database, SqlPolicyLog log, Settlement settlement, Runnable afterCommit) {
        this.database = database;
        this.log = log;
        this.outbox = new SqlOutbox(database);
        this.settlement = settlement;
        this.afterCommit = afterCommit;
    }

    @Override
    public void commit(PolicyLogEntry entry, List<WriteRequest> effects) {
        Runnable end = settlement.of(entry.ref(), entry.decision());
        database.write(connection -> {
            if (!isDecided(entry)) {
                OptionalLong seq = log.append(entry);
                if (seq.isPresent() && !entry.autonomy().equals(Autonomy.OBSERVE.name())) {
                    outbox.add(seq.getAsLong(), entry, effects);
                }
            }
            end.run();
            return entry;
        });
        afterCommit.run();
    }

    /** The first decision about a message stays, whatever the policy says by now, unless it was superseded. */
    private boolean isDecided(PolicyLogEntry entry) {
        return !entry.triggerId().isEmpty()
                && (log.isDecided(entry.ref(), entry.triggerId())
                        || outbox.hasPublicReply(entry.ref(), entry.triggerId()));
    }
}
