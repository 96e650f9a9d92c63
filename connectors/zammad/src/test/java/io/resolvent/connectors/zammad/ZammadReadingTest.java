package io.resolvent.connectors.zammad;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.Visibility;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is peculiar to reading tickets in Zammad. */
class ZammadReadingTest extends ZammadBench {

    @Test
    void anInternalMailWasSeenByWhomItWasSentTo() {
        String id = desk().open("Mails", "Please help", false);
        desk().say(
                        id,
                        ZammadDesk.AGENT,
                        "Sent to the requester",
                        article -> article.put("type", "email")
                                .put("internal", true)
                                .put("to", "Kim Larsen <KIM@customer.example>, other@x.example"));
        desk().say(
                        id,
                        ZammadDesk.AGENT,
                        "Sent to a supplier",
                        article -> article.put("type", "email")
                                .put("internal", true)
                                .put("to", "notkim@customer.example"));

        assertThat(read(id).comments())
                .extracting(Comment::visibility)
                .containsExactly(Visibility.PUBLIC, Visibility.PUBLIC, Visibility.INTERNAL);
    }

    @Test
    void whatIsNotSaidToBePublicIsInternal() {
        String id = desk().open("Odd", "Please help", false);
        desk().say(id, ZammadDesk.AGENT, "Odd", article -> article.put("internal", "false"));
        desk().say(id, ZammadDesk.AGENT, "Missing", article -> article.remove("internal"));

        assertThat(read(id).comments())
                .extracting(Comment::visibility)
                .containsExactly(Visibility.PUBLIC, Visibility.INTERNAL, Visibility.INTERNAL);
    }

    @Test
    void authorsAreToldApartByWhatTheyAreToTheTicket() {
        String id = desk().openFor("lee@other.example", "Lee", "Phoned", "Please help");
        desk().say(id, ZammadDesk.REQUESTER, "Me too", article -> {});
        desk().say(
                        id,
                        ZammadDesk.AGENT,
                        "On the phone",
                        article -> article.put("type", "phone")
                                .put("sender", "Customer")
                                .put(
                                        "origin_by_id",
                                        desk().ticket(id).path("customer_id").asLong(0)));
        desk().say(id, ZammadDesk.AGENT, "We got your mail", article -> article.put("sender", "System"));

        assertThat(read(id).comments())
                .extracting(comment -> comment.author().role())
                .containsExactly(
                        Author.Role.REQUESTER, Author.Role.OTHER_CUSTOMER, Author.Role.REQUESTER, Author.Role.SYSTEM);
    }

    @Test
    void automaticMailIsKnownByItsHeader() {
        String id = desk().open("Mails", "Please help", false);
        desk().say(
                        id,
                        ZammadDesk.REQUESTER,
                        "I am away",
                        article -> ((ObjectNode) article.path("preferences")).put("is-auto-response", true));

        List<Comment> comments = read(id).comments();

        assertThat(comments.getFirst().mailHeaders()).containsKey("from").doesNotContainKey("auto-submitted");
        assertThat(comments.getLast().mailHeaders()).containsEntry("auto-submitted", "auto-generated");
    }

    @Test
    void aPictureInsideATextIsListedToo() {
        String id = desk().open("Picture", "Please help", false);
        byte[] content = "picture".getBytes(StandardCharsets.UTF_8);
        desk().attach(id, "", content, true);
        Connector connector = connect();

        Attachment picture = connector
                .tickets()
                .read(ref(id))
                .comments()
                .getLast()
                .attachments()
                .getFirst();

        assertThat(connector.tickets().fetch(ref(id), picture, 100)).isEqualTo(content);
        Attachment gone = new Attachment(picture.id() + "1", "x", "text/plain", 5);
        assertFails(FailureKind.NOT_FOUND, "no file", () -> connector.tickets().fetch(ref(id), gone, 100));
    }

    @Test
    void withoutTheRightToReadAttributesTheyKeepTheirTechnicalNames() {
        String id = desk().open("Fields", "Please help", false);
        desk().set(id, ticket -> ticket.put("intent", "refund"));
        server.permit(Set.of("ticket.agent"));

        assertThat(read(id).fields()).containsEntry("intent", "refund");
        assertFails(
                FailureKind.REJECTED,
                "admin.object",
                () -> apply(connect(), id, new Action.SetField("Intent", "order")));
    }

    @Test
    void aTicketLeadsBackToItsPage() {
        String id = desk().open("Link", "Please help", false);

        assertThat(read(id).link())
                .hasValueSatisfying(link -> assertThat(link).hasPath("/").hasFragment("ticket/zoom/" + id));
    }

    @Test
    void aDeliveryIsKnownByItsBodyWhateverItsHeadersSay() {
        byte[] body = server.webhookBody("7");
        Map<String, String> headers = new HashMap<>(server.webhookHeaders(body));
        Connector connector = connect();
        TicketEvent first =
                connector.webhooks().receive(headers, body, Instant.now()).getFirst();
        headers.put("x-zammad-delivery", "another");

        TicketEvent again =
                connector.webhooks().receive(headers, body, Instant.now()).getFirst();

        assertThat(again).isEqualTo(first);
        headers.put(
                "x-hub-signature",
                server.webhookHeaders(body).getOrDefault("x-hub-signature", "").replace("sha1=", "sha256="));
        assertFails(
                FailureKind.UNAUTHENTICATED,
                "signature",
                () -> connector.webhooks().receive(headers, body, Instant.now()));
    }
}
