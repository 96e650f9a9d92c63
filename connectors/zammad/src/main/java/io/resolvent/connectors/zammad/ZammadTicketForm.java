package io.resolvent.connectors.zammad;

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
import java.util.stream.Collectors;

/** Puts a ticket into our words. */
record ZammadTicketForm(
        ZammadConfig config, ZammadApi api, ZammadPeople people, ZammadStates states, ZammadAttributes attributes) {

    private static final String INTENT = "intent";
    private static final String PRIORITY = "priority";

    /** What Zammad ships besides numbers, times and names of people; anything else is the installation's own. */
    private static final Set<String> SHIPPED = Set.of(
            "id",
            "number",
            "title",
            "note",
            "group",
            "priority",
            "state",
            "organization",
            "owner",
            "customer",
            "created_by",
            "updated_by",
            "create_article_type",
            "create_article_sender",
            "article_count",
            "time_unit",
            "articles",
            "preferences",
            "ticket_time_accounting",
            "pending_time",
            "mentions",
            "checklist");

    Ticket of(ZammadTicket ticket, List<Comment> comments) {
        String subject = ticket.ref().toString();
        return new Ticket(
                ticket.ref(),
                ticket.version(),
                ticket.title(),
                states.status(ticket),
                requester(ticket),
                comments,
                tags(ticket),
                fields(ticket),
                ticket.group(),
                assignee(ticket),
                Json.time(ticket.json(), "created_at", subject),
                Json.time(ticket.json(), "updated_at", subject),
                Optional.of(URI.create(
                        config.url() + "/#ticket/zoom/" + ticket.ref().id())));
    }

    private Requester requester(ZammadTicket ticket) {
        if (ticket.customer().isEmpty()) {
            return Requester.unknown();
        }
        ZammadPerson person = people.find(ticket.customer());
        return new Requester(person.id(), person.name(), person.email(), person.attributes());
    }

    private String assignee(ZammadTicket ticket) {
        if (ticket.owner().isEmpty()) {
            return "";
        }
        String email = people.find(ticket.owner()).email();
        return email.isEmpty() ? Json.text(ticket.json(), "owner") : email;
    }

    private Set<String> tags(ZammadTicket ticket) {
        return Json.rows(api.tags(ticket.ref().id(), ticket.ref()), "tags").stream()
                .map(tag -> tag.asString(""))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, String> fields(ZammadTicket ticket) {
        Map<String, String> values = new HashMap<>();
        attributes
                .all()
                .ifPresentOrElse(
                        list -> list.forEach(a -> put(values, a.display(), ticket.field(a.name()))),
                        () -> unnamed(values, ticket));
        put(values, PRIORITY, ticket.field(PRIORITY));
        config.intentField()
                .ifPresent(name -> put(
                        values,
                        INTENT,
                        ticket.field(
                                attributes.find(name).map(ZammadAttribute::name).orElse(name))));
        return values;
    }

    private static void unnamed(Map<String, String> values, ZammadTicket ticket) {
        ticket.json().properties().forEach(field -> {
            String name = field.getKey();
            if (!SHIPPED.contains(name) && !name.matches(".*_(id|ids|at|in_min)")) {
                put(values, name, ZammadTicket.value(field.getValue()));
            }
        });
    }

    private static void put(Map<String, String> values, String key, String value) {
        if (!key.isBlank() && !value.isBlank()) {
            values.put(key, value);
        }
    }
}
