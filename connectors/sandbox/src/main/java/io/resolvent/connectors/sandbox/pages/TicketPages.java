package io.resolvent.connectors.sandbox.pages;

import io.resolvent.connectors.Status;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.sandbox.desk.Channel;
import io.resolvent.connectors.sandbox.desk.Desk;
import io.resolvent.connectors.sandbox.desk.DeskTicket;
import io.resolvent.connectors.sandbox.desk.DeskUser;
import io.resolvent.connectors.sandbox.desk.NewComment;
import io.resolvent.connectors.sandbox.desk.NewTicket;
import io.resolvent.connectors.sandbox.desk.Role;
import io.resolvent.connectors.sandbox.desk.TicketUpdate;
import io.resolvent.connectors.sandbox.web.Answer;
import io.resolvent.connectors.sandbox.web.Call;
import io.resolvent.connectors.sandbox.web.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages about tickets: one ticket, a new one, and what is sent from there. */
final class TicketPages {

    private final Desk desk;
    private final DeskUser person;
    private final Templates templates;
    private final QueuePage queue;

    TicketPages(Desk desk, DeskUser person, Templates templates) {
        this.desk = desk;
        this.person = person;
        this.templates = templates;
        this.queue = new QueuePage(desk, templates);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/", queue::show),
                Route.of("GET", "/new", call -> Answer.html(200, templates.fill("new", Map.of()))),
                Route.of("POST", "/new", this::open),
                Route.of("GET", "/tickets/*", this::ticket),
                Route.of("POST", "/tickets/*/answer", this::answer),
                Route.of("POST", "/tickets/*/follow-up", this::followUp),
                Route.of("GET", "/desk.css", call -> StaticFile.answer("desk.css", "text/css; charset=utf-8")),
                Route.of("GET", "/desk.svg", call -> StaticFile.answer("desk.svg", "image/svg+xml")));
    }

    private Answer ticket(Call call) {
        DeskTicket ticket = desk.ticket(call.segment(1));
        boolean asCustomer = "customer".equals(call.query().get("view"));
        String path = pathOf(ticket);
        Map<String, Object> values = new HashMap<>();
        values.put("id", ticket.id());
        values.put("path", path);
        values.put("title", Shown.title(ticket));
        values.put("status", Shown.status(ticket.status()));
        values.put("closed", ticket.status() == Status.CLOSED);
        values.put("asCustomer", asCustomer);
        values.put(
                "views",
                List.of(
                        new Tab("Team's view", path, !asCustomer),
                        new Tab("Customer's view", path + "?view=customer", asCustomer)));
        values.put(
                "entries",
                (asCustomer ? ticket.publicView() : ticket)
                        .comments().stream().map(ThreadEntry::of).toList());
        values.put("facts", TicketFacts.of(asCustomer ? ticket.publicView() : ticket));
        values.put("person", person.name());
        return Answer.html(200, templates.fill("ticket", values));
    }

    private Answer open(Call call) {
        Map<String, String> form = call.form();
        DeskUser requester = new DeskUser(
                "customer-" + desk.nextSequence(),
                form.getOrDefault("name", "").strip(),
                form.getOrDefault("email", "").strip(),
                Role.CUSTOMER,
                Map.of());
        NewComment request = new NewComment(Visibility.PUBLIC, text(form));
        DeskTicket ticket =
                desk.open(new NewTicket(form.getOrDefault("subject", "").strip(), requester, request), Channel.PAGE);
        return Answer.seeOther(pathOf(ticket) + "?view=customer");
    }

    private Answer answer(Call call) {
        Map<String, String> form = call.form();
        boolean isNote = "internal".equals(form.get("visibility"));
        NewComment comment = new NewComment(isNote ? Visibility.INTERNAL : Visibility.PUBLIC, text(form));
        Optional<Status> status = Optional.ofNullable(form.get("status"))
                .filter(word -> !word.isEmpty())
                .map(StatusWord::parse);
        return written(desk.update(call.segment(1), TicketUpdate.comment(comment, status), person, Channel.PAGE), "");
    }

    private Answer followUp(Call call) {
        NewComment comment = new NewComment(Visibility.PUBLIC, text(call.form()));
        DeskUser requester = desk.ticket(call.segment(1)).requester();
        return written(
                desk.update(call.segment(1), TicketUpdate.comment(comment, Optional.empty()), requester, Channel.PAGE),
                "?view=customer");
    }

    private static Answer written(DeskTicket ticket, String query) {
        return Answer.seeOther(
                pathOf(ticket) + query + "#c" + ticket.comments().getLast().id());
    }

    private static String text(Map<String, String> form) {
        return form.getOrDefault("text", "").replace("\r\n", "\n").strip();
    }

    static String pathOf(DeskTicket ticket) {
        return "/tickets/"
                + URLEncoder.encode(ticket.id(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
