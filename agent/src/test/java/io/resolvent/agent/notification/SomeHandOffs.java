package io.resolvent.agent.notification;

import io.resolvent.agent.casefile.CaseFile;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.log.PolicyLogEntry;
import io.resolvent.agent.policy.Decision;
import io.resolvent.agent.policy.Reason;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Hand-offs of one ticket, {@code desk:17}. */
final class SomeHandOffs {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final TicketRef REF = new TicketRef("desk", "17");

    private SomeHandOffs() {}

    static Decision legal() {
        return new Decision.HandOff(
                "note",
                "Legal",
                List.of(Reason.BELONGS_TO_PEOPLE),
                List.of(new Action.PostInternalNote("note"), new Action.Assign(Optional.of("Legal"), Optional.empty())),
                0.5);
    }

    static Decision withoutOwner() {
        return new Decision.HandOff("note", "", List.of(Reason.STEERED), List.of(), 0.5);
    }

    static CaseFile file(Decision decision) {
        return file(decision, facts());
    }

    static CaseFile file(Decision decision, Ticket facts) {
        Inquiry inquiry = new Inquiry(
                facts.ref(), "v1", "c1", "Invoice for kim@customer.example", "Text", "en", Map.of(), 0, NOON);
        Draft draft = new Draft(
                "The requester writes: “mail me at kim@customer.example”.\n\nPrecedent desk:1:\n> other",
                Optional.empty(),
                0.5,
                "test/1");
        return new CaseFile(
                facts,
                Optional.of(inquiry),
                Intent.unknown(),
                Evidence.none(),
                Optional.of(draft),
                List.of(),
                Optional.empty(),
                "",
                CaseFile.note(decision),
                List.of());
    }

    static PolicyLogEntry entry(Ticket ticket, List<WriteRequest> effects) {
        return new PolicyLogEntry(
                NOON,
                ticket.ref(),
                "c1",
                ticket.version(),
                "hand_off",
                List.of(Reason.BELONGS_TO_PEOPLE),
                "intent",
                0.9,
                0.8,
                effects.stream().map(effect -> effect.id().value()).toList(),
                "SUGGEST",
                Map.of("policy", "p1"),
                "{}",
                Map.of());
    }

    private static Ticket facts() {
        return new Ticket(
                REF,
                "v1",
                "",
                Status.OPEN,
                new Requester("r1", "Kim Larsen", "", Map.of()),
                List.of(),
                Set.of(),
                Map.of(),
                "first-line",
                "",
                NOON,
                NOON,
                Optional.of(URI.create("https://desk.example/t/17")));
    }
}
