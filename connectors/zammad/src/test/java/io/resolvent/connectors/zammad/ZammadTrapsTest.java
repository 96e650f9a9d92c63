package io.resolvent.connectors.zammad;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.testkit.SeenRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is peculiar to writing to tickets in Zammad. */
class ZammadTrapsTest extends ZammadBench {

    @Test
    void aNoteIsSentToNobody() {
        String id = desk().open("Charged twice", "Please help", false);

        apply(connect(), id, new Action.PostInternalNote("A duplicate charge."));

        assertThat(desk().mails()).isEmpty();
        assertThat(desk().articles(id).getLast().path("type").asString("")).isEqualTo("note");
    }

    @Test
    void aReplyToAMailIsAMailToTheRequester() {
        String id = desk().open("Charged twice", "Please help", false);

        apply(connect(), id, reply("The second charge was returned."));

        assertThat(desk().mails()).singleElement().satisfies(mail -> {
            assertThat(mail.type()).isEqualTo("email");
            assertThat(mail.to()).isEqualTo(ZammadDesk.REQUESTER_EMAIL);
            assertThat(mail.text()).contains("second charge was returned");
        });
        assertThat(desk().articles(id).getLast().path("in_reply_to").asString(""))
                .isEqualTo(desk().articles(id).getFirst().path("message_id").asString("-"));
    }

    @Test
    void aMailGoesToWhereTheRequesterIsNow() {
        String id = desk().open("Moved", "Please help", false);
        Connector connector = connect();
        WriteRequest request = request(connector, id, reply("To the new address."));
        desk().users().moveTo(ZammadDesk.REQUESTER, "kim@new.example");

        connector.writer().apply(request);

        assertThat(desk().mails()).extracting(ZammadMail::to).containsExactly("kim@new.example");
    }

    @Test
    void whoWroteOnTheWebOrCalledIsAnsweredByMail() {
        for (String type : List.of("web", "phone", "chat", "note")) {
            String id = desk().openBy(type, "By " + type, "Please help");

            apply(connect(), id, reply("An answer to " + type + "."));
        }

        assertThat(desk().mails())
                .hasSize(4)
                .allSatisfy(mail -> assertThat(mail.type()).isEqualTo("email"));
    }

    @Test
    void whoWroteAMessageIsAnsweredByOne() {
        String id = desk().openBy("sms", "By phone", "Please help");

        apply(connect(), id, reply("An answer."));

        assertThat(desk().mails()).singleElement().satisfies(mail -> {
            assertThat(mail.type()).isEqualTo("sms");
            assertThat(mail.to()).isNotBlank();
        });
    }

    @Test
    void whatSomebodyElseWroteIsAnsweredToTheRequester() {
        String id = desk().openFor("lee@other.example", "Lee", "By mail", "Please help");
        desk().say(id, ZammadDesk.REQUESTER, "Me too", article -> article.put("type", "sms"));

        apply(connect(), id, reply("An answer."));

        assertThat(desk().mails()).singleElement().satisfies(mail -> {
            assertThat(mail.type()).isEqualTo("email");
            assertThat(mail.to()).isEqualTo("lee@other.example");
        });
    }

    @Test
    void whoCannotBeReachedIsLeftToAPerson() {
        String called = desk().openBy("phone", "No address", "Please help");
        String wrote = desk().openBy("facebook feed post", "Elsewhere", "Please help");
        String onTheWeb = desk().openBy("web", "Portal", "Please help");
        desk().users().moveTo(ZammadDesk.REQUESTER, "");
        Connector connector = connect();

        assertFails(
                FailureKind.REJECTED, "no e-mail address", () -> apply(connector, called, reply("Nobody reads this.")));
        assertFails(FailureKind.REJECTED, "facebook", () -> apply(connector, wrote, reply("Nobody reads this.")));
        apply(connector, onTheWeb, reply("Read on the web page."));

        assertThat(desk().mails()).isEmpty();
        assertThat(desk().articles(onTheWeb).getLast().path("type").asString(""))
                .isEqualTo("web");
    }

    @Test
    void aReplyAndItsStateAreOneUpdate() {
        String id = desk().open("Both", "Please help", false);

        apply(connect(), id, new Action.PostPublicReply("Done.", Optional.of(Status.SOLVED)));

        assertThat(server.seen().stream().filter(SeenRequest::mayWrite)).hasSize(1);
        assertThat(desk().ticket(id).path("state").asString("")).isEqualTo("closed");
    }

    @Test
    void attributesAreReadAndWrittenByTheNamePeopleKnow() {
        String id = desk().open("Fields", "Please help", false);
        Connector connector = connect();

        apply(connector, id, new Action.SetField("Is urgent", "true"));
        apply(connector, id, new Action.SetField("items", "3"));
        apply(connector, id, new Action.SetField("intent", "Refund"));

        Ticket ticket = connector.tickets().read(ref(id));
        assertThat(ticket.fields())
                .containsEntry("Is urgent", "true")
                .containsEntry("Number of items", "3")
                .containsEntry("Intent", "refund")
                .containsEntry("intent", "refund");
        assertFails(
                FailureKind.REJECTED,
                "is no value of",
                () -> apply(connector, id, new Action.SetField("Intent", "No such intent")));
    }

    @Test
    void aMandatoryAttributeStopsTheUpdateAndIsToldInTheSchema() {
        String id = desk().open("Mandatory", "Please help", false);
        desk().lists().require("intent");

        assertFails(
                FailureKind.REJECTED,
                "Missing required value for field 'intent'",
                () -> apply(connect(), id, new Action.ChangeStatus(Status.SOLVED)));
        assertThat(connect().schema().read().parts())
                .filteredOn(part -> part.id().equals("intent"))
                .singleElement()
                .satisfies(part -> assertThat(part.mandatory()).isTrue());
    }

    @Test
    void aGroupWithoutAnAddressSendsNothingAndThatIsNoSuccess() {
        String id = desk().open("Silent", "Please help", false);
        desk().lists().silence(ZammadLists.USERS);
        Connector connector = connect();
        WriteRequest request = request(connector, id, reply("Never sent."));

        assertFails(
                FailureKind.UNKNOWN_OUTCOME,
                "No email address",
                () -> connector.writer().apply(request));

        assertThat(connector.writer().find(request)).isEmpty();
        assertThat(desk().mails()).isEmpty();
    }

    @Test
    void aTicketInAGroupThatIsClosedToTheAccountIsForbidden() {
        String id = desk().open("Secret", "Please help", false);
        Connector connector = connect();
        WriteRequest request = request(connector, id, new Action.AddTags(Set.of("late")));
        desk().set(id, ticket -> ticket.put("group_id", ZammadLists.SECRET));

        assertFails(FailureKind.FORBIDDEN, "403", () -> connector.tickets().read(ref(id)));
        assertFails(FailureKind.FORBIDDEN, "403", () -> connector.writer().apply(request));
        assertFails(
                FailureKind.REJECTED,
                "Invalid value",
                () -> apply(
                        connector,
                        desk().open("Other", "Please help", false),
                        new Action.Assign(Optional.of("Secret"), Optional.empty())));
    }

    @Test
    void agentsMayReplyToAClosedTicket() {
        String id = desk().open("Closed", "Please help", false);
        Connector connector = connect();
        apply(connector, id, new Action.ChangeStatus(Status.SOLVED));

        apply(connector, id, reply("One more thing."));

        assertThat(desk().ticket(id).path("state").asString("")).isEqualTo("closed");
        assertThat(desk().mails()).hasSize(1);
    }

    @Test
    void whatAPersonDidBetweenTheLookAndTheWriteStopsTheNextWrite() {
        String id = desk().open("Race", "Please help", false);
        Connector connector = connect();
        WriteRequest request = request(connector, id, new Action.PostInternalNote("A note."));
        connector.writer().apply(request);
        desk().say(id, ZammadDesk.AGENT, "I take over.", article -> {});

        Receipt found = connector.writer().find(request).orElseThrow();

        assertThat(found.versionAfter())
                .isNotEqualTo(connector.tickets().read(ref(id)).version());
    }

    @Test
    void whatComesBetweenTheLookAndTheWriteIsNoticedAfterwards() {
        String wrote = desk().open("Wrote", "Please help", false);
        String took = desk().open("Took", "Please help", false);
        Connector connector = connect();

        server.beforeWrite(() -> desk().say(wrote, ZammadDesk.REQUESTER, "Wait", article -> {}));
        Receipt crossed = apply(connector, wrote, reply("An answer."));
        server.beforeWrite(() -> desk().set(took, ticket -> ticket.put("owner_id", ZammadDesk.AGENT)));
        Receipt taken = apply(connector, took, new Action.ChangeStatus(Status.SOLVED));

        assertThat(crossed.versionAfter())
                .isNotEqualTo(connector.tickets().read(ref(wrote)).version());
        assertThat(taken.versionAfter())
                .isNotEqualTo(connector.tickets().read(ref(took)).version());
    }

    @Test
    void aWriteThatCrossedWithAnotherIsNoticedAfterwards() {
        ZammadTicket before = new ZammadTicket(ref("1"), desk().ticket(desk().open("Race", "Please", false)));
        String id = before.json().path("id").asString("");
        desk().say(id, ZammadDesk.REQUESTER, "Wait", article -> {});
        desk().set(id, ticket -> ticket.put("owner_id", ZammadDesk.AGENT));
        ZammadTicket after = new ZammadTicket(ref("1"), desk().ticket(id));
        ZammadUpdate owner = new ZammadUpdate(Map.of("owner", "dana"), Optional.empty());

        assertThat(new ZammadOutcome(before, after).version(owner, Set.of())).isNotEqualTo(after.version());
        assertThat(new ZammadOutcome(before, after).version(owner, Set.copyOf(after.articles())))
                .isEqualTo(after.version());
        assertThat(new ZammadOutcome(before, after).version(ZammadUpdate.none(), Set.copyOf(after.articles())))
                .isNotEqualTo(after.version());
    }

    @Test
    void aLinkThatIsThereIsNotMadeTwice() {
        String one = desk().open("One", "Please help", false);
        String other = desk().open("Other", "Please help", false);
        Connector connector = connect();
        Action.LinkTicket link = new Action.LinkTicket(ref(other), "related");

        apply(connector, one, link);
        apply(connector, one, link);

        assertThat(desk().links()).hasSize(1);
    }

    @Test
    void aReplyIsFoundAlthoughTheServersClocksDiffer() {
        String id = desk().open("Clocks", "Please help", false);
        Connector connector = connect();
        WriteRequest request = request(connector, id, reply("Sent once."));
        connector.writer().apply(request);
        desk().articlesOf(Long.parseLong(id))
                .getLast()
                .put("created_at", ZammadDesk.text(Instant.now().minusSeconds(60)));

        assertThat(connector.writer().find(request)).map(Receipt::adopted).contains(true);
    }

    @Test
    void aTicketIsRoutedByNumbersToo() {
        String id = desk().open("Route", "Please help", false);

        apply(
                connect(),
                id,
                new Action.Assign(
                        Optional.of(Long.toString(ZammadLists.BILLING)), Optional.of(Long.toString(ZammadDesk.AGENT))));

        assertThat(read(id).group()).isEqualTo("Billing");
        assertThat(read(id).assignee()).isEqualTo(ZammadDesk.AGENT_EMAIL);
    }
}
