package io.resolvent.evaluation.simulation;

import io.resolvent.agent.dispatch.EffectState;
import io.resolvent.agent.dispatch.Outbox;
import io.resolvent.agent.dispatch.OutboxRow;
import io.resolvent.agent.intake.InboxCounts;
import io.resolvent.agent.log.LogQuery;
import io.resolvent.agent.log.PolicyLogEntry;
import io.resolvent.agent.log.Recorded;
import io.resolvent.agent.log.SqlPolicyLog;
import io.resolvent.agent.log.Verification;
import io.resolvent.agent.store.Alert;
import io.resolvent.agent.store.Alerts;
import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.DeadLetter;
import io.resolvent.agent.store.DeadLetters;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.Author.Role;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import io.resolvent.evaluation.simulation.LedgerEntry.What;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the stores' ledgers with the policy log and the outbox after everything has come to its end. A finding begins
 * with the invariant it breaks.
 */
final class Judge {

    private static final int ALL = 10_000;

    private final Database database;
    private final SqlPolicyLog log;
    private final List<String> findings = new ArrayList<>();
    private final Map<Long, Recorded> decisions;
    private final Map<String, OutboxRow> outbox = new HashMap<>();
    private final Set<TicketRef> given = new HashSet<>();

    Judge(
            Database database,
            SqlPolicyLog log,
            List<SimulatedStore> stores,
            InboxCounts counts,
            int accepted,
            boolean settled) {
        this.database = database;
        this.log = log;
        this.decisions = log.query(LogQuery.newest(ALL)).stream().collect(Collectors.toMap(Recorded::seq, row -> row));
        events(counts, accepted, settled);
        deadLetters();
        stores.stream().flatMap(store -> store.desk().all().stream()).forEach(this::ticket);
        stores.forEach(this::store);
        if (!(log.verify() instanceof Verification.Intact)) {
            findings.add("I5 the log is not intact: " + log.verify());
        }
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    private void events(InboxCounts counts, int accepted, boolean settled) {
        if (!settled) {
            findings.add("I1 work without an end: " + counts + ", " + new Outbox(database).counts());
        }
        if (counts.accepted() < accepted) {
            findings.add("I1 lost events: " + accepted + " accepted, " + counts.accepted() + " kept");
        }
    }

    private void deadLetters() {
        Set<String> alerts = new Alerts(database)
                .open().stream()
                        .filter(alert -> alert.kind().equals("dead-letter"))
                        .map(Alert::subject)
                        .collect(Collectors.toSet());
        for (DeadLetter letter : new DeadLetters(database).list(ALL)) {
            given.add(letter.ref());
            if (!alerts.contains(letter.id())) {
                findings.add("I1 dead letter without alert: " + letter.id());
            }
        }
    }

    private void ticket(Ticket ticket) {
        List<OutboxRow> rows = new Outbox(database).of(ticket.ref());
        rows.forEach(row -> outbox.put(row.id().value(), row));
        Map<Long, List<OutboxRow>> byDecision = rows.stream().collect(Collectors.groupingBy(OutboxRow::decision));
        byDecision.forEach((decision, effects) -> {
            if (has(effects, EffectState.HELD) && !has(effects, EffectState.DEAD)) {
                findings.add("I1 held for nothing: " + ticket.ref() + " decision " + decision);
            }
        });
        if (has(rows, EffectState.DEAD) && !given.contains(ticket.ref())) {
            findings.add("I1 dead effect without dead letter: " + ticket.ref());
        }
        Optional<Comment> last = ticket.lastPublicComment();
        if (!ticket.status().isDone()
                && last.isPresent()
                && last.get().author().role() == Role.REQUESTER
                && last.get().mailHeaders().isEmpty()
                && !given.contains(ticket.ref())) {
            waiting(ticket, last.get(), byDecision);
        }
    }

    /** A customer waits: there must be a decision that stands, and all of it must have been made or given to people. */
    private void waiting(Ticket ticket, Comment message, Map<Long, List<OutboxRow>> byDecision) {
        var standing = log.standing(ticket.ref(), message.id());
        if (standing.isEmpty()) {
            findings.add("I1 nobody decides " + ticket.ref() + " " + message.id() + story(ticket.ref()));
            return;
        }
        List<OutboxRow> effects = byDecision.getOrDefault(standing.getAsLong(), List.of());
        if (has(effects, EffectState.SUPERSEDED)) {
            findings.add("I1 a decision stands whose effects were dropped: " + ticket.ref() + " " + message.id());
        }
    }

    /** What the log and the outbox say of a ticket, oldest first. */
    private String story(TicketRef ref) {
        StringBuilder story = new StringBuilder();
        for (Recorded row : log.query(LogQuery.of(ref, ALL)).reversed()) {
            story.append("\n    ")
                    .append(row.entry().decision())
                    .append(row.entry().reasons())
                    .append(" of ")
                    .append(row.entry().triggerId())
                    .append(" at ")
                    .append(row.entry().ticketVersion());
        }
        for (OutboxRow row : new Outbox(database).of(ref)) {
            story.append("\n    ")
                    .append(row.action())
                    .append(' ')
                    .append(row.state())
                    .append(' ')
                    .append(row.lastFailure());
        }
        return story.toString();
    }

    private static boolean has(List<OutboxRow> effects, EffectState state) {
        return effects.stream().anyMatch(effect -> effect.state() == state);
    }

    private void store(SimulatedStore store) {
        Map<String, Integer> made = new HashMap<>();
        Map<TicketRef, List<LedgerEntry>> spoken = new HashMap<>();
        List<LedgerEntry> ledger = store.desk().ledger();
        for (int place = 0; place < ledger.size(); place++) {
            LedgerEntry entry = ledger.get(place);
            if (entry.isOwn() && !isStatusOfReply(entry)) {
                made.merge(entry.effect().orElseThrow().value(), 1, Integer::sum);
                effect(entry);
            }
            if (entry.what() == What.PUBLIC_COMMENT) {
                if (entry.isOwn() && isKnown(entry)) {
                    reply(entry, spoken.getOrDefault(entry.ref(), List.of()));
                    status(store, entry, ledger.subList(place + 1, ledger.size()));
                }
                spoken.computeIfAbsent(entry.ref(), ref -> new ArrayList<>()).add(entry);
            }
        }
        made.forEach((id, times) -> {
            if (times > 1) {
                findings.add("I2 made " + times + " times: " + outbox.get(id));
            }
        });
        outbox.values().stream()
                .filter(row -> row.state() == EffectState.DELIVERED)
                .filter(row -> decision(row).ref().system().equals(store.name()))
                .filter(row -> !made.containsKey(row.id().value()))
                .forEach(row -> findings.add("I4 not there but delivered: " + row));
    }

    private boolean isStatusOfReply(LedgerEntry entry) {
        return entry.what() == What.STATUS
                && entry.effect()
                        .map(id -> outbox.get(id.value()))
                        .filter(row -> row.action().isPublic())
                        .isPresent();
    }

    private void effect(LedgerEntry entry) {
        OutboxRow row = outbox.get(entry.effect().orElseThrow().value());
        if (row == null) {
            findings.add("I4 made without a decision: " + entry);
            return;
        }
        if (row.state() != EffectState.DELIVERED && row.state() != EffectState.DEAD) {
            findings.add("I4 there but " + row.state() + ": " + row);
        }
        Recorded decision = decisions.get(row.decision());
        if (decision == null || !decision.entry().ref().equals(entry.ref())) {
            findings.add("I6 made on another ticket: " + entry + " by " + decision);
        }
    }

    /** The last word before it must be the message it answers, apart from what came between its check and its write. */
    private void reply(LedgerEntry reply, List<LedgerEntry> before) {
        String trigger = decision(row(reply)).triggerId();
        Optional<LedgerEntry> last = before.reversed().stream()
                .filter(entry -> entry.isOwn() || !entry.during().equals(reply.effect()))
                .findFirst();
        if (last.map(LedgerEntry::commentId).filter(trigger::equals).isEmpty()) {
            findings.add("I3 answers " + trigger + " after " + last + ": " + reply);
        }
        if (!reply.text().equals(StubSteps.reply(reply.ref().toString(), trigger))) {
            findings.add("I6 says what belongs elsewhere: " + reply);
        }
    }

    /** A reply's status is there too, unless somebody did something to the ticket after the reply or it was given up. */
    private void status(SimulatedStore store, LedgerEntry reply, List<LedgerEntry> after) {
        OutboxRow row = row(reply);
        boolean wanted = row.action() instanceof Action.PostPublicReply made
                && made.status().isPresent();
        boolean set = store.desk().hasStatusOf(row.id());
        boolean someoneElse = after.stream()
                .anyMatch(entry ->
                        entry.ref().equals(reply.ref()) && !entry.effect().equals(reply.effect()));
        if (wanted && !set && !someoneElse && row.state() == EffectState.DELIVERED) {
            findings.add("I8 reply without its status: " + reply);
        }
    }

    private boolean isKnown(LedgerEntry entry) {
        return outbox.containsKey(entry.effect().orElseThrow().value());
    }

    private OutboxRow row(LedgerEntry entry) {
        return Optional.ofNullable(outbox.get(entry.effect().orElseThrow().value()))
                .orElseThrow(() -> new IllegalStateException("made without a decision: " + entry));
    }

    private PolicyLogEntry decision(OutboxRow row) {
        return Optional.ofNullable(decisions.get(row.decision()))
                .orElseThrow(() -> new IllegalStateException("decided by nobody: " + row))
                .entry();
    }
}
