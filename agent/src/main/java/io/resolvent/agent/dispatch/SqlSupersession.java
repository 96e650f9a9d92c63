package io.resolvent.agent.dispatch;

import io.resolvent.agent.log.Recorded;
import io.resolvent.agent.log.SqlPolicyLog;
import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Failure;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketEvent;
import java.time.Instant;

/** Takes a decision back whose ticket changed, and asks for a new one; both or neither. */
final class SqlSupersession {

    /** A ticket that changes under the assistant this often goes to a person. */
    private static final int MOST_ROUNDS = 3;

    private final Database database;
    private final SqlPolicyLog log;
    private final SqlOutbox outbox;
    private final Redecision redecision;

    SqlSupersession(Database database, SqlPolicyLog log, SqlOutbox outbox, Redecision redecision) {
        this.database = database;
        this.log = log;
        this.outbox = outbox;
        this.redecision = redecision;
    }

    /** Cancels what is left of the decision and has its message decided anew. */
    void supersede(Effect effect, Instant now) {
        int round = log.entry(effect.decision()).map(Recorded::round).orElse(0);
        if (round + 1 >= MOST_ROUNDS) {
            outbox.bury(
                    effect,
                    false,
                    new Failure(
                            FailureKind.CONFLICT,
                            effect.request().ref() + ": the ticket changed each time it was decided"),
                    now);
            return;
        }
        database.write(connection -> {
            if (outbox.settleAll(effect, EffectState.SUPERSEDED)) {
                log.supersede(effect.decision(), now);
                redecision.request(event(effect, now));
            }
            return effect;
        });
    }

    /** Cancels what is left of a decision whose reply is in the store; a newer message is decided by itself. */
    void cancelRest(Effect effect, Instant now) {
        database.write(connection -> {
            if (outbox.settleAll(effect, EffectState.SUPERSEDED)) {
                redecision.request(event(effect, now));
            }
            return effect;
        });
    }

    private static TicketEvent event(Effect effect, Instant now) {
        return new TicketEvent(
                effect.request().ref(), "superseded:" + effect.request().id(), "", now);
    }
}
