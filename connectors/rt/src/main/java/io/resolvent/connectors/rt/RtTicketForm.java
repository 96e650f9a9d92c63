package io.resolvent.connectors.rt;

import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.http.Json;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts a ticket into our words. */
record RtTicketForm(RtConfig config, RtPeople people) {

    private static final String INTENT = "intent";

    Ticket of(RtTicket ticket, List<Comment> comments) {
        String subject = ticket.ref().toString();
        return new Ticket(
                ticket.ref(),
                ticket.version(),
                Json.text(ticket.json(), "Subject"),
                config.statuses().read(ticket.status()),
                requester(ticket),
                comments,
                Set.of(),
                fields(ticket),
                ticket.queue(),
                ticket.owner(),
                Json.time(ticket.json(), "Created", subject),
                Json.time(ticket.json(), "LastUpdated", subject),
                Optional.of(URI.create(
                        config.url() + "/Ticket/Display.html?id=" + ticket.ref().id())));
    }

    private Requester requester(RtTicket ticket) {
        return ticket.logins("Requestor").stream()
                .findFirst()
                .map(people::find)
                .map(p -> new Requester(p.login(), p.name(), p.email(), p.attributes()))
                .orElseGet(Requester::unknown);
    }

    private Map<String, String> fields(RtTicket ticket) {
        Map<String, String> fields = new HashMap<>(ticket.fields());
        config.intentField()
                .flatMap(name -> Optional.ofNullable(fields.get(name)))
                .ifPresent(value -> fields.put(INTENT, value));
        return fields;
    }
}
