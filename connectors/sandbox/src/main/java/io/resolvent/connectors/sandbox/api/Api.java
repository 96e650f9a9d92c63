package io.resolvent.connectors.sandbox.api;

import io.resolvent.connectors.KnowledgeItem.Kind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.sandbox.desk.Channel;
import io.resolvent.connectors.sandbox.desk.Desk;
import io.resolvent.connectors.sandbox.desk.DeskArticle;
import io.resolvent.connectors.sandbox.desk.DeskTicket;
import io.resolvent.connectors.sandbox.desk.DeskUser;
import io.resolvent.connectors.sandbox.desk.NewComment;
import io.resolvent.connectors.sandbox.desk.Refusal;
import io.resolvent.connectors.sandbox.desk.Refusal.Reason;
import io.resolvent.connectors.sandbox.desk.Role;
import io.resolvent.connectors.sandbox.desk.TicketUpdate;
import io.resolvent.connectors.sandbox.web.Answer;
import io.resolvent.connectors.sandbox.web.Call;
import io.resolvent.connectors.sandbox.web.Route;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The calls of the REST API. Thread-safe. */
final class Api {

    private final Desk desk;
    private final Accounts accounts;
    private final Webhooks webhooks;

    Api(Desk desk, Accounts accounts, Webhooks webhooks) {
        this.desk = desk;
        this.accounts = accounts;
        this.webhooks = webhooks;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/api/me", call -> Json.answer(200, accounts.caller(call))),
                Route.of("GET", "/api/users", this::users),
                Route.of("GET", "/api/tickets", this::changes),
                Route.of("POST", "/api/tickets", this::open),
                Route.of("GET", "/api/tickets/*", this::ticket),
                Route.of("POST", "/api/tickets/*/changes", this::change),
                Route.of("DELETE", "/api/tickets/*", this::delete),
                Route.of("POST", "/api/tickets/*/comments", this::comment),
                Route.of("GET", "/api/knowledge", this::knowledge),
                Route.of("PUT", "/api/knowledge/*/*", this::storeArticle),
                Route.of("DELETE", "/api/knowledge/*/*", this::removeArticle),
                Route.of("POST", "/api/webhooks", this::register));
    }

    private Answer users(Call call) {
        accounts.staff(call);
        return Json.answer(200, desk.users());
    }

    private Answer changes(Call call) {
        accounts.staff(call);
        long asked = call.number("after", 0, Long.MAX_VALUE);
        long after = asked < desk.nextSequence() ? asked : 0;
        int limit = (int) call.number("limit", 100, 500);
        List<DeskTicket> found = desk.changedAfter(after, limit + 1);
        List<Views.TicketLine> lines =
                found.stream().limit(limit).map(Views.TicketLine::of).toList();
        long next = lines.isEmpty() ? after : lines.getLast().sequence();
        return Json.answer(200, new Views.TicketPage(lines, next, found.size() > limit));
    }

    private Answer open(Call call) {
        DeskUser caller = accounts.caller(call);
        Request body = Request.parse(call.text());
        DeskUser requester =
                caller.role() == Role.CUSTOMER ? caller : Payloads.requester(body, "customer-" + desk.nextSequence());
        DeskTicket ticket = desk.open(Payloads.ticket(body, requester), Channel.API);
        return Json.answer(201, ticket).with("ETag", etag(ticket));
    }

    private Answer ticket(Call call) {
        DeskUser caller = accounts.caller(call);
        DeskTicket ticket = seenBy(caller, call.segment(2));
        return Json.answer(200, caller.role().isStaff() ? ticket : ticket.publicView())
                .with("ETag", etag(ticket));
    }

    private Answer change(Call call) {
        DeskUser caller = accounts.staff(call);
        TicketUpdate update = Payloads.update(Request.parse(call.text()), expectedVersion(call));
        return written(update, desk.update(call.segment(2), update, caller, Channel.API));
    }

    private Answer comment(Call call) {
        DeskUser caller = accounts.caller(call);
        seenBy(caller, call.segment(2));
        Request body = Request.parse(call.text());
        NewComment comment = Payloads.comment(body);
        Optional<Status> status = body.word("status", Status.class);
        if (caller.role() == Role.CUSTOMER && (status.isPresent() || !comment.isPublic())) {
            throw new Refusal(Reason.FORBIDDEN, "customers write public comments only");
        }
        TicketUpdate update = TicketUpdate.comment(comment, status)
                .named(body.text("action_id").orElse(""))
                .at(expectedVersion(call));
        return written(update, desk.update(call.segment(2), update, caller, Channel.API));
    }

    private Answer delete(Call call) {
        DeskUser caller = accounts.staff(call);
        desk.update(call.segment(2), TicketUpdate.deletion(), caller, Channel.API);
        return Json.done();
    }

    private Answer knowledge(Call call) {
        accounts.staff(call);
        int limit = (int) call.number("limit", 100, 500);
        String after = call.query().getOrDefault("after", "");
        List<DeskArticle> found = desk.articlesAfter(after, limit + 1);
        List<DeskArticle> items = found.stream().limit(limit).toList();
        String next = items.isEmpty() ? after : items.getLast().key();
        return Json.answer(200, new Views.ArticlePage(items, next, found.size() > limit));
    }

    private Answer storeArticle(Call call) {
        DeskUser caller = accounts.staff(call);
        DeskArticle article = Payloads.article(Request.parse(call.text()), call.segment(3), kind(call));
        return Json.answer(200, desk.store(article, caller, Channel.API));
    }

    private Answer removeArticle(Call call) {
        DeskUser caller = accounts.staff(call);
        desk.remove(call.segment(3), kind(call), caller, Channel.API);
        return Json.done();
    }

    private Answer register(Call call) {
        accounts.staff(call);
        Request body = Request.parse(call.text());
        webhooks.register(body.requiredText("url"), body.requiredText("secret"));
        return Json.done();
    }

    private DeskTicket seenBy(DeskUser caller, String id) {
        DeskTicket ticket = desk.ticket(id);
        if (caller.role() == Role.CUSTOMER && !ticket.requester().id().equals(caller.id())) {
            throw new Refusal(Reason.NOT_FOUND, "no such ticket: " + id);
        }
        return ticket;
    }

    private static Answer written(TicketUpdate update, DeskTicket ticket) {
        String effect =
                update.comment().isPresent() ? ticket.comments().getLast().id() : "change-" + ticket.sequence();
        return Json.answer(200, new Views.Written(ticket.id(), ticket.version(), ticket.status(), effect))
                .with("ETag", etag(ticket));
    }

    private static Kind kind(Call call) {
        return switch (call.segment(2).toLowerCase(Locale.ROOT)) {
            case "article" -> Kind.ARTICLE;
            case "macro" -> Kind.MACRO;
            default -> throw new Refusal(Reason.NOT_FOUND, "no such kind of knowledge: " + call.segment(2));
        };
    }

    private static OptionalLong expectedVersion(Call call) {
        Optional<String> header = call.header("if-match").map(value -> value.replace("\"", ""));
        if (header.isEmpty()) {
            return OptionalLong.empty();
        }
        return header.get().matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(header.get())) : OptionalLong.of(-1);
    }

    private static String etag(DeskTicket ticket) {
        return "\"" + ticket.version() + "\"";
    }
}
