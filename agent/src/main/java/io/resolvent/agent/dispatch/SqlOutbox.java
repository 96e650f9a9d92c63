package io.resolvent.agent.dispatch;

import io.resolvent.agent.log.PolicyLogEntry;
import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.DeadLetter;
import io.resolvent.agent.store.DeadLetters;
import io.resolvent.agent.store.Failure;
import io.resolvent.agent.store.Sql;
import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The statements of the outbox. Effects of one ticket are made in the order of their decisions and, within one, of their
 * ordinals. Each method is one transaction, or joins the caller's.
 */
final class SqlOutbox {

    private static final long NO_DECISION = 0;

    private final Database database;
    private final DeadLetters deadLetters;

    SqlOutbox(Database database) {
        this.database = database;
        this.deadLetters = new DeadLetters(database);
    }

    void add(long decision, PolicyLogEntry entry, List<WriteRequest> effects) {
        database.write(connection -> {
            int ordinal = 0;
            for (WriteRequest effect : effects) {
                insert(connection, effect, decision, ordinal++, entry.triggerId(), entry.at());
            }
            return ordinal;
        });
    }

    /** A notice that follows from no decision. False: it was added before. */
    boolean add(WriteRequest notice, Instant at) {
        return database.write(connection -> insert(connection, notice, NO_DECISION, 0, "", at) > 0);
    }

    /** How many such notices a connector got since. */
    long addedSince(String system, Instant since) {
        return database.read(c -> Sql.number(
                c,
                "select count(*) from outbox where decision = ? and system = ? and created_at >= ?",
                NO_DECISION,
                system,
                since.toEpochMilli()));
    }

    private static int insert(
            Connection connection, WriteRequest effect, long decision, int ordinal, String triggerId, Instant at)
            throws SQLException {
        return Sql.update(
                connection,
                """
                insert into outbox (action_id, decision, ordinal, system, ticket_id, trigger_id, action, is_public,
                    expected_version, state, due_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?) on conflict (action_id) do nothing
                """,
                effect.id().value(),
                decision,
                ordinal,
                effect.ref().system(),
                effect.ref().id(),
                triggerId,
                ActionJson.write(effect.action()),
                effect.action().isPublic() ? 1 : 0,
                effect.expectedVersion(),
                at.toEpochMilli(),
                at.toEpochMilli());
    }

    /** Whether this message has its public reply, made or on its way. */
    boolean hasPublicReply(TicketRef ref, String triggerId) {
        return database.read(c -> Sql.number(c, """
                        select count(*) from outbox where system = ? and ticket_id = ? and trigger_id = ?
                            and is_public = 1 and state in ('WAITING', 'SENDING', 'DELIVERED', 'DEAD')
                        """, ref.system(), ref.id(), triggerId) > 0);
    }

    /**
     * Takes the effect of these that is due longest, is the first of its ticket and has none before it in its decision, and
     * marks it SENDING: what is found so later may be in the store.
     */
    Optional<Effect> claim(Lane lane, Instant now, Instant until) {
        return database.write(connection -> {
            Optional<Effect> due = Sql.first(
                    connection,
                    """
                    select o.*, case when exists (select 1 from outbox r where r.decision = o.decision and r.is_public = 1
                                        and r.state = 'DELIVERED') then 1 else 0 end as replied,
                        case when exists (select 1 from outbox b where b.decision = o.decision
                                        and b.state = 'DELIVERED') then 1 else 0 end as begun
                    from outbox o where o.state in ('WAITING', 'SENDING') and o.due_at <= ?
                        and not exists (
                            select 1 from outbox p where p.system = o.system and p.ticket_id = o.ticket_id
                                and p.state in ('WAITING', 'SENDING')
                                and (p.decision < o.decision or (p.decision = o.decision and p.ordinal < o.ordinal)))
                        and not exists (
                            select 1 from outbox p where p.decision = o.decision and p.ordinal < o.ordinal
                                and p.state in ('WAITING', 'SENDING'))
                        and (? = 'ALL' or (? = 'NOTICES') = (o.ticket_id like ?))
                    order by o.due_at, o.decision, o.ordinal limit 1
                    """,
                    row -> read(row, until),
                    now.toEpochMilli(),
                    lane.name(),
                    lane.name(),
                    Notice.PREFIX + "%");
            if (due.isPresent()) {
                Sql.update(
                        connection,
                        "update outbox set state = 'SENDING', due_at = ?, token = ?, attempts = ? where action_id = ?",
                        until.toEpochMilli(),
                        due.get().token(),
                        due.get().attempts(),
                        due.get().request().id().value());
            }
            return due;
        });
    }

    private static Effect read(ResultSet row, Instant until) throws SQLException {
        return new Effect(
                new WriteRequest(
                        new TicketRef(row.getString("system"), row.getString("ticket_id")),
                        ActionJson.read(row.getString("action")),
                        new ActionId(row.getString("action_id")),
                        row.getString("expected_version")),
                row.getLong("decision"),
                row.getInt("ordinal"),
                row.getString("trigger_id"),
                row.getInt("attempts") + (row.getString("state").equals("SENDING") ? 1 : 0),
                row.getInt("may_be_there") == 1 || row.getString("state").equals("SENDING"),
                row.getInt("replied") == 1,
                row.getInt("begun") == 1,
                row.getLong("token") + 1,
                until);
    }

    /** Keeps the receipt; what follows in the decision expects the version with this effect. */
    boolean delivered(Effect effect, Receipt receipt, Instant now) {
        return database.write(connection -> {
            boolean settled = settle(connection, effect, EffectState.DELIVERED);
            if (settled) {
                Sql.update(
                        connection,
                        """
                        update outbox set effect_id = ?, adopted = ?, version_after = ?, sent_at = ?, last_failure = ''
                        where action_id = ?
                        """,
                        receipt.effectId(),
                        receipt.adopted() ? 1 : 0,
                        receipt.versionAfter(),
                        now.toEpochMilli(),
                        effect.request().id().value());
                expect(connection, effect, receipt.versionAfter());
            }
            return settled;
        });
    }

    /** What is still to do on the effect's ticket by its decision, now or when it is replayed, expects this version. */
    void expect(Effect effect, String version) {
        database.write(connection -> expect(connection, effect, version));
    }

    private static int expect(Connection connection, Effect effect, String version) throws SQLException {
        return Sql.update(
                connection,
                """
                update outbox set expected_version = ?
                where decision = ? and system = ? and ticket_id = ?
                    and (state in ('WAITING', 'SENDING', 'HELD') or (state = 'DEAD' and is_public = 0))
                """,
                version,
                effect.decision(),
                effect.request().ref().system(),
                effect.request().ref().id());
    }

    /** Notes to whom the public reply goes, before it goes. False: another worker took the effect over. */
    boolean address(Effect effect, String requester, Instant now) {
        return database.write(connection -> Sql.update(
                        connection,
                        """
                        update outbox set requester = ?, sent_at = ?
                        where action_id = ? and token = ? and state = 'SENDING'
                        """,
                        requester,
                        now.toEpochMilli(),
                        effect.request().id().value(),
                        effect.token())
                > 0);
    }

    /** Gives the effect back, to be made at that time. */
    void retry(Effect effect, Instant due, boolean mayBeThere, Failure failure) {
        database.write(connection -> Sql.update(
                connection,
                """
                update outbox set state = 'WAITING', due_at = ?, attempts = attempts + 1, may_be_there = ?, last_failure = ?
                where action_id = ? and token = ? and state = 'SENDING'
                """,
                due.toEpochMilli(),
                mayBeThere ? 1 : 0,
                failure.message(),
                effect.request().id().value(),
                effect.token()));
    }

    /**
     * Gives the effect up with a dead letter. After a failed reply, or a conflict, what follows on its ticket is held;
     * people are told all the same.
     * False: another worker took the effect over.
     */
    boolean bury(Effect effect, boolean mayBeThere, Failure failure, Instant now) {
        return database.write(connection -> {
            boolean settled = settle(connection, effect, EffectState.DEAD);
            if (settled) {
                Sql.update(
                        connection,
                        "update outbox set may_be_there = ?, attempts = attempts + 1, last_failure = ? where action_id = ?",
                        mayBeThere ? 1 : 0,
                        failure.message(),
                        effect.request().id().value());
                if (effect.request().action().isPublic() || failure.kind() == FailureKind.CONFLICT) {
                    holdRest(connection, effect);
                }
                deadLetters.add(DeadLetter.of(
                        DeadLetter.Origin.OUTBOX,
                        effect.request().id().value(),
                        effect.request().ref(),
                        failure,
                        effect.attempts() + 1,
                        now));
            }
            return settled;
        });
    }

    /** Settles the effect and all of its decision that is still to do. False: another worker took the effect over. */
    boolean settleAll(Effect effect, EffectState state) {
        return database.write(connection -> {
            boolean settled = settle(connection, effect, state);
            if (settled) {
                moveRest(connection, effect, state);
            }
            return settled;
        });
    }

    /** Adds one more effect to a decision. */
    void append(Effect after, WriteRequest effect, int ordinal, Instant now) {
        database.write(connection -> {
            insert(connection, effect, after.decision(), ordinal, after.triggerId(), now);
            return effect;
        });
    }

    /** Puts a dead effect, and what it held, back. False when it is not dead any more. */
    boolean revive(String actionId, Instant now) {
        return database.write(connection -> {
            int revived = Sql.update(
                    connection,
                    "update outbox set state = 'WAITING', due_at = ?, attempts = 0 where action_id = ? and state = 'DEAD'",
                    now.toEpochMilli(),
                    actionId);
            if (revived > 0) {
                Sql.update(connection, """
                        update outbox set state = 'WAITING', due_at = ? where state = 'HELD'
                            and decision = (select decision from outbox where action_id = ?)
                        """, now.toEpochMilli(), actionId);
            }
            return revived > 0;
        });
    }

    /** Makes every lease run out now. */
    int expireLeases(Instant now) {
        return database.write(c -> Sql.update(
                c,
                "update outbox set due_at = ? where state = 'SENDING' and due_at > ?",
                now.toEpochMilli(),
                now.toEpochMilli()));
    }

    private static boolean settle(Connection connection, Effect effect, EffectState state) throws SQLException {
        return Sql.update(
                        connection,
                        "update outbox set state = ? where action_id = ? and token = ? and state = 'SENDING'",
                        state.name(),
                        effect.request().id().value(),
                        effect.token())
                > 0;
    }

    private static void holdRest(Connection connection, Effect effect) throws SQLException {
        Sql.update(
                connection,
                """
                update outbox set state = 'HELD'
                where decision = ? and state = 'WAITING' and system = ? and ticket_id = ?
                """,
                effect.decision(),
                effect.request().ref().system(),
                effect.request().ref().id());
    }

    /** What may be in the store already is looked for before it is settled. */
    private static void moveRest(Connection connection, Effect effect, EffectState state) throws SQLException {
        Sql.update(
                connection,
                "update outbox set state = ? where decision = ? and state in ('WAITING', 'HELD') and may_be_there = 0",
                state.name(),
                effect.decision());
        Sql.update(
                connection,
                "update outbox set state = 'WAITING' where decision = ? and state = 'HELD'",
                effect.decision());
    }
}
