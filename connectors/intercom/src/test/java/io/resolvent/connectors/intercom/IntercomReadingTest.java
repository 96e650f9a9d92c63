package io.resolvent.connectors.intercom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Author.Role;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.testkit.Fault;
import io.resolvent.connectors.testkit.ScriptedServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;

/** What is peculiar to reading from Intercom. */
class IntercomReadingTest {

    private final Workbench bench = new Workbench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whatACustomerWroteToOpenAgainIsAMessageAndWhatIsNotSureToBePublicIsNot() {
        String id = bench.workspace().open("Words", "First", false);
        bench.customer(id, "open", "It is back again.");
        bench.teammate(id, "close", "Glad to help.");
        bench.teammate(id, "note_and_reopen", "Watch this one.");
        bench.teammate(id, "assignment", "You know him best.");
        bench.teammate(id, "some_new_type", "What is this?");
        bench.teammate(id, "snoozed", "");

        List<Comment> comments = read(id).comments();

        assertThat(comments)
                .extracting(Comment::visibility)
                .containsExactly(
                        Visibility.PUBLIC,
                        Visibility.PUBLIC,
                        Visibility.PUBLIC,
                        Visibility.INTERNAL,
                        Visibility.INTERNAL,
                        Visibility.INTERNAL);
        assertThat(comments.get(1).author().role()).isEqualTo(Role.REQUESTER);
    }

    @Test
    void whatABotSaidInAMailConversationNoCustomerHasSeen() {
        String mail = bench.workspace().mailIn("Mail", "Hello?");
        String chat = bench.workspace().open("Chat", "Hello?", false);
        bench.bot(mail, "comment", "Have you read this article?");
        bench.bot(chat, "comment", "Have you read this article?");

        Comment inMail = read(mail).comments().getLast();
        Comment inChat = read(chat).comments().getLast();

        assertThat(inMail.visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(inChat.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(inChat.author().role()).isEqualTo(Role.SYSTEM);
    }

    @Test
    void intercomsOwnAgentCountsAsSomebodyWhoAnswered() {
        String id = bench.workspace().open("Fin", "Hello?", false);
        bench.workspace()
                .say(
                        id,
                        "comment",
                        bench.workspace().author("bot", "77").put("from_ai_agent", true),
                        "<p>The answer is 42.</p>",
                        part -> {});

        assertThat(read(id).comments().getLast().author().role()).isEqualTo(Role.SUPPORT_AGENT);
    }

    @Test
    void partsThatIntercomLeavesOutAreMissedAloud() {
        String id = bench.workspace().open("Long", "The beginning", false);
        for (int i = 0; i < 505; i++) {
            bench.customer(id, "comment", "Message " + i);
        }
        Connector connector = bench.connect(Map.of());

        Ticket ticket = connector.tickets().read(Workbench.ref(id));

        assertThat(ticket.comments()).hasSize(502);
        assertThat(ticket.comments().getFirst().text()).contains("The beginning");
        assertThat(ticket.comments().get(1).text()).contains("latest 500 parts", "missing");
        assertThat(ticket.comments().get(1).visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(ticket.fields()).containsEntry("incomplete", "true");
        Action reply = new Action.PostPublicReply("Done.", Optional.empty());
        assertThat(catchThrowableOfType(
                                ConnectorException.class,
                                () -> connector.writer().apply(Workbench.request(ticket, reply)))
                        .kind())
                .isEqualTo(FailureKind.REJECTED);
    }

    @Test
    void asManyPartsAsAreEverGivenMayBeNotAll() {
        String id = bench.workspace().open("Full", "The beginning", false);
        for (int i = 0; i < 500; i++) {
            bench.teammate(id, "snoozed", "");
        }

        assertThat(read(id).fields()).containsEntry("incomplete", "true");
    }

    @Test
    void aRedactedPartStaysInItsPlaceWithoutWordsOrFiles() {
        String id = bench.workspace().open("Redacted", "First", false);
        bench.workspace()
                .say(id, "comment", bench.workspace().author("user", Workspace.REQUESTER), "<p>4111 1111</p>", part -> {
                    part.put("redacted", true);
                    ((ArrayNode) part.path("attachments")).add(bench.server().keep("card.csv", new byte[4]));
                });

        Comment redacted = read(id).comments().getLast();

        assertThat(redacted.text()).isEqualTo("[redacted]");
        assertThat(redacted.attachments()).isEmpty();
        assertThat(redacted.visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void aFileWhoseMessageIsGoneIsNotFound() {
        String id = bench.workspace().open("File", "See the file", false);
        bench.server().seenAs(bench.proxy().address());
        bench.workspace()
                .say(
                        id,
                        "comment",
                        bench.workspace().author("user", Workspace.REQUESTER),
                        "<p>Here</p>",
                        part -> ((ArrayNode) part.path("attachments"))
                                .add(bench.server().keep("a.csv", new byte[4])));
        Connector connector = bench.connect(Map.of());
        Comment message = connector.tickets().read(Workbench.ref(id)).comments().getLast();
        bench.server().dropFiles();

        assertThat(catchThrowableOfType(
                                ConnectorException.class,
                                () -> connector
                                        .tickets()
                                        .fetch(
                                                Workbench.ref(id),
                                                message.attachments().getFirst(),
                                                100))
                        .kind())
                .isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void picturesBetweenTheWordsAreFilesToo() {
        String id = bench.workspace().open("Picture", "Look", false);
        bench.server().seenAs(bench.proxy().address());
        String address = bench.server()
                .keep("screen.png", new byte[] {1, 2, 3})
                .path("url")
                .asString("");
        bench.workspace()
                .say(
                        id,
                        "comment",
                        bench.workspace().author("user", Workspace.REQUESTER),
                        "<p>This:</p><div><img src=\"" + address + "\"></div>",
                        part -> {});
        Connector connector = bench.connect(Map.of());

        Attachment picture = connector
                .tickets()
                .read(Workbench.ref(id))
                .comments()
                .getLast()
                .attachments()
                .getFirst();

        assertThat(picture.fileName()).endsWith("screen.png");
        assertThat(picture.mediaType()).isEqualTo("image/png");
        assertThat(connector.tickets().fetch(Workbench.ref(id), picture, 100)).containsExactly(1, 2, 3);
    }

    @Test
    void aConversationThatWasMergedAwayIsNotFound() {
        String id = bench.workspace().open("Merged", "Twice", false);
        bench.bot(id, "merged_secondary_conversation", "");

        assertThat(catchThrowableOfType(ConnectorException.class, () -> read(id))
                        .kind())
                .isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void aContactThatIsGoneIsKnownByTheConversation() {
        String id = bench.workspace().open("Gone", "Hello", false);
        bench.proxy().breakWhen(r -> r.target().startsWith("/contacts/"), Fault.status(410));

        assertThat(read(id).requester().email()).isEqualTo(Workspace.REQUESTER_EMAIL);
    }

    @Test
    void aConversationIsReadAgainOnceTheSecondOfItsLastUpdateIsOver() {
        try (ScriptedServer slow = ScriptedServer.start()) {
            AtomicInteger looks = new AtomicInteger();
            long updated = Instant.now().getEpochSecond() + 1;
            slow.on("GET", "/conversations/1", request -> conversationOf(updated, looks.incrementAndGet()));
            slow.on("GET", "/me", 200, "{\"id\":\"1\",\"app\":{\"id_code\":\"abc\"}}");

            Ticket ticket =
                    Workbench.connect(slow.address(), Map.of()).tickets().read(Workbench.ref("1"));

            assertThat(looks.get()).isGreaterThan(1);
            assertThat(ticket.link()).contains(URI.create("https://app.intercom.com/a/inbox/abc/inbox/conversation/1"));
            assertThat(slow.unexpected()).isEmpty();
        }
    }

    @Test
    void theProbeSaysWhatIsNotThere() {
        ProbeResult probe = bench.connect(Map.of("intent-field", "No such field", "teams", "Nobody, Billing"))
                .probe();

        assertThat(probe.state()).isEqualTo(ProbeResult.State.MISCONFIGURED);
        assertThat(probe.account()).isEqualTo(Workspace.BOT_EMAIL);
        assertThat(probe.remedies())
                .hasSize(2)
                .anyMatch(r -> r.contains("No such field"))
                .anyMatch(r -> r.contains("Nobody"));
    }

    @Test
    void anOldNotificationIsRefusedAndAPingIsNoEvent() {
        IntercomUnderTest.Notifications sender = new IntercomUnderTest.Notifications();
        Connector connector = bench.connect(Map.of());
        Instant now = Instant.now();
        byte[] old = sender.body("1", now.getEpochSecond() - 2 * 86_400);
        byte[] late = sender.body("1", now.getEpochSecond() - 3_600);
        byte[] ping = "{\"type\":\"notification_event\",\"topic\":\"ping\",\"data\":{\"item\":{\"type\":\"ping\"}}}"
                .getBytes(StandardCharsets.UTF_8);

        List<TicketEvent> events = connector.webhooks().receive(sender.sign(late, now), late, now);

        assertThat(events).extracting(TicketEvent::deliveryId).containsExactly("notif_1");
        assertThat(connector.webhooks().receive(sender.sign(ping, now), ping, now))
                .isEmpty();
        assertThat(catchThrowableOfType(
                                ConnectorException.class,
                                () -> connector.webhooks().receive(sender.sign(old, now), old, now))
                        .kind())
                .isEqualTo(FailureKind.UNAUTHENTICATED);
    }

    private Ticket read(String id) {
        return bench.connect(Map.of()).tickets().read(Workbench.ref(id));
    }

    private static Fault.Answer conversationOf(long updated, int look) {
        assertThat(look).as("it gives up after some looks").isLessThan(10);
        return new Fault.Answer(200, Map.of("Content-Type", "application/json"), """
                {"id":"1","state":"open","created_at":1700000000,"updated_at":%d}""".formatted(updated));
    }
}
