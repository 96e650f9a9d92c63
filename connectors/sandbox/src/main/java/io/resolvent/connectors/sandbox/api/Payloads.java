package io.resolvent.connectors.sandbox.api;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem.Format;
import io.resolvent.connectors.KnowledgeItem.Kind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.sandbox.desk.DeskArticle;
import io.resolvent.connectors.sandbox.desk.DeskAttachment;
import io.resolvent.connectors.sandbox.desk.DeskLink;
import io.resolvent.connectors.sandbox.desk.DeskNotification;
import io.resolvent.connectors.sandbox.desk.DeskUser;
import io.resolvent.connectors.sandbox.desk.NewComment;
import io.resolvent.connectors.sandbox.desk.NewTicket;
import io.resolvent.connectors.sandbox.desk.Role;
import io.resolvent.connectors.sandbox.desk.TicketUpdate;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** How the API's JSON is read into what the desk takes. Visibility that is not given is internal. */
final class Payloads {

    private static final Set<String> COMMENT_KEYS =
            Set.of("visibility", "text", "html", "mail_headers", "attachments", "status", "action_id");

    private Payloads() {}

    static NewTicket ticket(Request body, DeskUser requester) {
        body.onlyKeys(Set.of("subject", "text", "html", "requester", "tags", "fields", "mail_headers", "attachments"));
        NewComment request = new NewComment(
                Visibility.PUBLIC,
                body.requiredText("text"),
                body.flag("html"),
                body.textMap("mail_headers"),
                attachments(body));
        return new NewTicket(
                body.text("subject").orElse(""),
                requester,
                request,
                Set.copyOf(body.texts("tags")),
                body.textMap("fields"));
    }

    static DeskUser requester(Request body, String newId) {
        Request person = body.object("requester").orElseGet(() -> Request.parse("{}"));
        person.onlyKeys(Set.of("id", "name", "email", "attributes"));
        return new DeskUser(
                person.text("id").orElse(newId),
                person.text("name").orElse(""),
                person.text("email").orElse(""),
                Role.CUSTOMER,
                person.textMap("attributes"));
    }

    static NewComment comment(Request body) {
        body.onlyKeys(COMMENT_KEYS);
        return new NewComment(
                body.word("visibility", Visibility.class).orElse(Visibility.INTERNAL),
                body.requiredText("text"),
                body.flag("html"),
                body.textMap("mail_headers"),
                attachments(body));
    }

    static TicketUpdate update(Request body, OptionalLong expectedVersion) {
        body.onlyKeys(Set.of(
                "status", "comment", "add_tags", "group", "assignee", "fields", "link", "notification", "action_id"));
        return new TicketUpdate(
                expectedVersion,
                body.word("status", Status.class),
                body.object("comment").map(Payloads::comment),
                Set.copyOf(body.texts("add_tags")),
                body.text("group"),
                body.text("assignee"),
                body.textMap("fields"),
                body.object("link").map(l -> new DeskLink(l.requiredText("ticket"), l.requiredText("relation"))),
                body.object("notification")
                        .map(n -> new DeskNotification(n.requiredText("recipient"), n.requiredText("text"))),
                body.text("action_id").orElse(""));
    }

    static DeskArticle article(Request body, String id, Kind kind) {
        body.onlyKeys(Set.of("title", "body", "format", "audience", "labels"));
        return new DeskArticle(
                id,
                kind,
                body.requiredText("title"),
                body.requiredText("body"),
                body.word("format", Format.class).orElse(Format.PLAIN),
                body.word("audience", Audience.class).orElse(Audience.INTERNAL),
                0,
                Instant.EPOCH,
                body.textMap("labels"));
    }

    private static List<DeskAttachment> attachments(Request body) {
        return body.objects("attachments").stream().map(Payloads::attachment).toList();
    }

    private static DeskAttachment attachment(Request body) {
        return new DeskAttachment(
                body.requiredText("id"),
                body.requiredText("file_name"),
                body.text("media_type").orElse(DeskAttachment.ANY_MEDIA_TYPE),
                body.number("bytes"));
    }
}
