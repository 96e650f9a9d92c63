package io.resolvent.agent.dispatch;

import io.resolvent.agent.store.Alerts;
import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Sql;
import io.resolvent.connectors.WriteRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts automatic public replies against the caps. A reply counts from the moment it may have been sent. */
final class SqlReplyCounts {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String REPLIES = """
            select count(*) from outbox where is_public = 1 and sent_at > ? and action_id <> ?
                and state in ('WAITING', 'SENDING', 'DELIVERED', 'DEAD')
            """;

    private final Database database;
    private final SqlOutbox outbox;
    private final Alerts alerts;
    private final ReplyCaps caps;

    SqlReplyCounts(Database database, ReplyCaps caps) {
        this.database = database;
        this.outbox = new SqlOutbox(database);
        this.alerts = new Alerts(database);
        this.caps = caps;
    }

    /**
     * Counts this reply in, unless a cap is reached: then says which one.
     *
     * @return the cap in words, empty when the reply may go
     */
    Optional<String> reserve(Effect effect, String requester, Instant now) {
        return database.write(connection -> {
            Optional<String> reached = reached(connection, effect, requester, now);
            if (reached.isEmpty()) {
                outbox.address(effect, requester, now);
            }
            return reached;
        });
    }

    /**
     * Settles the reply's decision as withheld, with a note on the ticket instead where that is possible.
     *
     * @param kind of the alert that is raised
     */
    void withhold(Effect effect, Optional<WriteRequest> note, String kind, String cause, Instant now) {
        database.write(connection -> {
            if (outbox.settleAll(effect, EffectState.WITHHELD)) {
                note.ifPresent(instead -> outbox.append(effect, instead, effect.ordinal() + 1, now));
                alerts.raise(
                        kind,
                        effect.request().ref().toString(),
                        "A reply was withheld: " + cause + ". Look at the ticket.",
                        now);
            }
            return effect;
        });
    }

    private Optional<String> reached(Connection connection, Effect effect, String requester, Instant now)
            throws SQLException {
        String self = effect.request().id().value();
        long onTicket = Sql.number(
                connection,
                REPLIES + " and system = ? and ticket_id = ?",
                now.minus(DAY).toEpochMilli(),
                self,
                effect.request().ref().system(),
                effect.request().ref().id());
        if (onTicket >= caps.perTicketPerDay()) {
            return Optional.of("the cap of " + caps.perTicketPerDay()
                    + " automatic replies on one ticket within 24 hours is reached");
        }
        long toRequester = Sql.number(
                connection, REPLIES + " and requester = ?", now.minus(HOUR).toEpochMilli(), self, requester);
        if (toRequester >= caps.perRequesterPerHour()) {
            return Optional.of("the cap of " + caps.perRequesterPerHour()
                    + " automatic replies to one requester within an hour is reached");
        }
        return Optional.empty();
    }
}
