package io.resolvent.agent.console;

import io.resolvent.agent.Archive;
import io.resolvent.agent.WebServer;
import io.resolvent.agent.config.ServerSettings;
import io.resolvent.agent.dispatch.SqlLedger;
import io.resolvent.agent.fakes.FakeStore;
import io.resolvent.agent.intake.Inbox;
import io.resolvent.agent.intake.WebhookLimits;
import io.resolvent.agent.log.PolicyLogEntry;
import io.resolvent.agent.log.SqlPolicyLog;
import io.resolvent.agent.outcome.OutcomeWatcher;
import io.resolvent.agent.store.Alerts;
import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.RetrySchedule;
import io.resolvent.agent.store.Sql;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.Connectors;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.WriteRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.support.GenericApplicationContext;

/** The console over a home folder of its own, with a ticket store in memory. */
final class OpenConsole implements AutoCloseable {

    static final String PASSWORD = "correct horse";

    private final Archive archive;
    private final Clock clock = Clock.systemUTC();
    private final WebServer.Running web;

    OpenConsole(Path home) {
        this.archive = Archive.open(home);
        this.web = WebServer.start(new ServerSettings("127.0.0.1", 0, "lead", ""), this::offer);
    }

    String url() {
        return web.url();
    }

    SqlPolicyLog log() {
        return archive.log();
    }

    Database database() {
        return archive.database();
    }

    /** The seq it got. */
    long commit(PolicyLogEntry entry, Action... actions) {
        List<WriteRequest> effects = java.util.stream.IntStream.range(0, actions.length)
                .mapToObj(i -> new WriteRequest(
                        entry.ref(),
                        actions[i],
                        new ActionId(String.format("%016x%02x", entry.at().toEpochMilli(), i)),
                        "v1"))
                .toList();
        new SqlLedger(database(), log(), (ref, outcome) -> () -> {}, () -> {}).commit(entry, effects);
        return log().standing(entry.ref(), entry.triggerId()).orElseThrow();
    }

    /** A day on a desk: decisions of each kind, effects in several states, outcomes, an alert. */
    void fillWithADay(Instant now) {
        long first = commit(
                SomeDecisions.resolved(
                        "4711", "The printer does not answer any more, what can I do?", now.minusSeconds(5400)),
                new Action.PostPublicReply("Hold the button.", Optional.of(Status.SOLVED)));
        settle(first, "DELIVERED", "9917", "");
        outcome(first, "confirmed", "said so", now);
        long second = commit(
                SomeDecisions.resolved("4712", "Nothing comes out of the printer on floor 3", now.minusSeconds(3000)),
                new Action.PostPublicReply("Hold the button.", Optional.of(Status.SOLVED)));
        settle(second, "DELIVERED", "9921", "");
        outcome(second, "silent", "for 1 h", now);
        long third = commit(
                SomeDecisions.suggested(
                        "4713",
                        "The printer stopped twice today and my boss says you owe us 20 EUR for the paper."
                                + "\nCan you tell me how to get it going, and who pays?",
                        now.minusSeconds(1500)),
                new Action.PostInternalNote("Note"));
        settle(third, "DELIVERED", "9933", "");
        long fourth = commit(
                SomeDecisions.handedOff(
                        "4714", "I will go to court if this is not mended today.", now.minusSeconds(400)),
                new Action.PostInternalNote("Note"),
                new Action.Assign(Optional.of("second-line"), Optional.empty()));
        settle(fourth, "DEAD", "", "desk:4714: note refused: the queue is gone (REJECTED)");
        commit(SomeDecisions.leftAlone("4715", io.resolvent.agent.policy.Reason.AUTOMATIC_MAIL, now.minusSeconds(200)));
        commit(SomeDecisions.leftAlone("4711", io.resolvent.agent.policy.Reason.OWN_COMMENT, now.minusSeconds(100)));
        new Alerts(database())
                .raise("reply-cap", "desk:4712", "A reply was withheld: the cap is reached. Look at the ticket.", now);
        inbox().accept(new TicketEvent(
                SomeDecisions.leftAlone("4799", io.resolvent.agent.policy.Reason.TICKET_DONE, now)
                        .ref(),
                "d-1",
                "v1",
                now.minusSeconds(130)));
    }

    @Override
    public void close() {
        web.close();
        archive.close();
    }

    private void offer(GenericApplicationContext context) {
        FakeStore desk = new FakeStore("desk", clock);
        Connectors stores =
                name -> Optional.<Connector>of(desk).filter(s -> s.name().equals(name));
        context.registerBean(ConsoleAccount.class, () -> new ConsoleAccount("lead", new Secret(PASSWORD)));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Connectors.class, () -> stores);
        context.registerBean(Inbox.class, this::inbox);
        context.registerBean(SqlPolicyLog.class, this::log);
        context.registerBean(WebhookLimits.class, WebhookLimits::standard);
        context.registerBean("resolventDatabase", Database.class, this::database);
        context.registerBean(
                OutcomeWatcher.class,
                () -> new OutcomeWatcher(database(), log(), stores, entry -> Optional.empty(), clock));
    }

    private Inbox inbox() {
        return new Inbox(database(), clock, new Random(1), RetrySchedule.standard(), Duration.ofMinutes(5));
    }

    private void settle(long decision, String state, String effect, String failure) {
        database()
                .write(c -> Sql.update(
                        c,
                        "update outbox set state = ?, effect_id = ?, last_failure = ?, attempts = 5 where decision = ? and ordinal = 0",
                        state,
                        effect,
                        failure,
                        decision));
    }

    private void outcome(long decision, String word, String detail, Instant at) {
        database().write(c -> Sql.update(c, """
                insert into outcome (decision, system, ticket_id, trigger_id, word, detail, decided_at, settled, at)
                select seq, system, ticket_id, trigger_id, ?, ?, at, 0, ? from policy_log where seq = ?
                """, word, detail, at.toEpochMilli(), decision));
    }
}
