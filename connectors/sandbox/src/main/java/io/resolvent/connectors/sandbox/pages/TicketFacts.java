package io.resolvent.connectors.sandbox.pages;

import io.resolvent.connectors.sandbox.desk.DeskTicket;
import java.util.ArrayList;
import java.util.List;

/** The particulars shown beside a ticket's thread. */
final class TicketFacts {

    private TicketFacts() {}

    static List<Fact> of(DeskTicket ticket) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Requester", Shown.requester(ticket)));
        add(facts, "E-mail", ticket.requester().email());
        ticket.requester().attributes().forEach((name, value) -> add(facts, name, value));
        add(facts, "Group", ticket.group());
        add(facts, "Assignee", ticket.assignee());
        add(facts, "Tags", String.join(", ", ticket.tags()));
        ticket.fields().forEach((name, value) -> add(facts, name, value));
        ticket.links().forEach(link -> add(facts, link.relation(), link.ticket()));
        ticket.notifications().forEach(sent -> add(facts, "Told " + sent.recipient(), Shown.brief(sent.text(), 120)));
        facts.add(new Fact("Opened", Shown.time(ticket.createdAt())));
        facts.add(new Fact("Changed", Shown.time(ticket.updatedAt())));
        return facts;
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(name, value));
        }
    }
}
