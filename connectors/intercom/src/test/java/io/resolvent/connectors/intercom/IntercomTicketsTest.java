package io.resolvent.connectors.intercom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Author.Role;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.contract.RequestCheck;
import io.resolvent.connectors.contract.Specification;
import io.resolvent.connectors.contract.Waiver;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Intercom's own tickets, which are read where that is set. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntercomTicketsTest {

    private static final Map<String, String> READ = Map.of("tickets", "read");
    private static final Map<String, String> SENT = Map.of("tickets", "read", "email-replies", "sent");

    private static final List<Waiver> WAIVERS = List.of(
            Waiver.of(".*/search: .*not allowed by the schema: \\[\"sort\"]", "a search may say its order"),
            Waiver.of(
                    "(POST /tickets/\\d+/reply|PUT /tickets/\\d+): .*not allowed by the schema: \\[(\"admin_id\",\"body\","
                            + "\"message_type\",\"type\"|\"admin_id\",\"open\",\"ticket_state_id\"|\"admin_id\",\"assignee_id\")]",
                    "the validator cannot read schemas that are put together"));

    private final RequestCheck check;
    private final Workbench bench;
    private String id = "";

    IntercomTicketsTest() {
        check = new RequestCheck("intercom tickets", Specification.required("intercom-2.16.yaml"), WAIVERS);
        bench = new Workbench(check);
    }

    @BeforeEach
    void open() {
        id = bench.server().board().open("Where is my refund?", "It should be here.", true);
    }

    @AfterEach
    void everyRequestWasAsTheVendorSays() {
        assertThat(check.problems()).isEmpty();
        bench.proxy().forget();
    }

    @AfterAll
    void close() {
        bench.close();
        System.out.println(check.summary());
    }

    @Test
    void ticketsFollowConversationsInASync() {
        String conversation = bench.workspace().open("Chat", "Hello", false);
        Connector connector = bench.connect(READ);

        List<TicketChange> changes = new ArrayList<>();
        Checkpoint at = Checkpoint.start();
        Batch<TicketChange> page = connector.tickets().changedSince(at);
        changes.addAll(page.items());
        while (page.more()) {
            page = bench.connect(READ).tickets().changedSince(page.next());
            changes.addAll(page.items());
        }

        assertThat(changes)
                .extracting(change -> change.ref().id())
                .startsWith(conversation)
                .contains("ticket-" + id)
                .doesNotHaveDuplicates();
        assertThat(changes)
                .filteredOn(change -> change.ref().id().equals("ticket-" + id))
                .extracting(TicketChange::version)
                .containsExactly(read(connector).version());
        assertThat(connector.tickets().changedSince(page.next()).items()).isEmpty();
    }

    @Test
    void aTicketIsReadWithItsTitleDescriptionAndAttributes() {
        Ticket ticket = read(bench.connect(READ));

        assertThat(ticket.subject()).isEqualTo("Where is my refund?");
        assertThat(ticket.status()).isEqualTo(Status.OPEN);
        assertThat(ticket.requester().email()).isEqualTo(Workspace.REQUESTER_EMAIL);
        assertThat(ticket.fields()).containsEntry("Order", "A-17").containsEntry("ticket type", "Refund");
        Comment request = ticket.comments().getFirst();
        assertThat(request.text()).isEqualTo("It should be here.");
        assertThat(request.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(request.author().role()).isEqualTo(Role.REQUESTER);
    }

    @Test
    void whatIsNotSharedIsInternalAndTakesNoReply() {
        String hidden = bench.server().board().open("Back office", "Check the ledger.", false);
        Connector connector = bench.connect(SENT);
        Ticket ticket = connector.tickets().read(Workbench.ref("ticket-" + hidden));

        assertThat(ticket.comments()).extracting(Comment::visibility).containsOnly(Visibility.INTERNAL);
        assertThat(refusal(connector, ticket)).hasMessageContaining("not shared");
    }

    @Test
    void whetherRepliesToTicketsArriveIsForAPersonToSay() {
        Connector cautious = bench.connect(READ);
        Connector sure = bench.connect(SENT);

        assertThat(refusal(cautious, read(cautious)).kind()).isEqualTo(FailureKind.REJECTED);
        assertThat(bench.writes()).isEmpty();
        sure.writer()
                .apply(Workbench.request(
                        read(sure), new Action.PostPublicReply("It is on its way.", Optional.of(Status.SOLVED))));

        Ticket ticket = read(sure);
        assertThat(ticket.status()).isEqualTo(Status.SOLVED);
        assertThat(ticket.lastPublicComment()).map(Comment::text).contains("It is on its way.");
    }

    @Test
    void notesStatesAndAssignmentsWork() {
        Connector connector = bench.connect(READ);

        connector.writer().apply(Workbench.request(read(connector), new Action.PostInternalNote("A draft.")));
        connector.writer().apply(Workbench.request(read(connector), new Action.ChangeStatus(Status.PENDING)));
        connector
                .writer()
                .apply(Workbench.request(
                        read(connector),
                        new Action.Assign(Optional.of("Billing"), Optional.of(Workspace.AGENT_EMAIL))));

        Ticket ticket = read(connector);
        assertThat(ticket.comments().getLast().visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(ticket.comments().getLast().author().role()).isEqualTo(Role.ASSISTANT);
        assertThat(ticket.status()).isEqualTo(Status.PENDING);
        assertThat(ticket.group()).isEqualTo("Billing");
        assertThat(ticket.assignee()).isEqualTo(Workspace.AGENT_EMAIL);
    }

    @Test
    void whatCannotBeReadBackIsRefused() {
        Connector connector = bench.connect(READ);

        for (Action action : List.of(new Action.AddTags(Set.of("x")), new Action.SetField("Intent", "refund"))) {
            assertThat(catchThrowableOfType(
                                    ConnectorException.class,
                                    () -> connector.writer().apply(Workbench.request(read(connector), action)))
                            .kind())
                    .isEqualTo(FailureKind.REJECTED);
        }
        assertThat(bench.writes()).isEmpty();
    }

    @Test
    void ticketsAreLeftAloneUnlessTheyAreToBeRead() {
        IntercomUnderTest.Notifications sender = new IntercomUnderTest.Notifications();
        Instant now = Instant.now();
        byte[] body = ("{\"type\":\"notification_event\",\"id\":\"n1\",\"topic\":\"ticket.created\","
                        + "\"data\":{\"item\":{\"type\":\"ticket\",\"id\":\"" + id + "\"}}}")
                .getBytes(StandardCharsets.UTF_8);
        Connector without = bench.connect(Map.of());

        assertThat(without.webhooks().receive(sender.sign(body, now), body, now))
                .isEmpty();
        assertThat(bench.connect(READ).webhooks().receive(sender.sign(body, now), body, now))
                .extracting(TicketEvent::ref)
                .containsExactly(Workbench.ref("ticket-" + id));
        assertThat(catchThrowableOfType(ConnectorException.class, () -> read(without))
                        .kind())
                .isEqualTo(FailureKind.NOT_FOUND);
    }

    private Ticket read(Connector connector) {
        return connector.tickets().read(Workbench.ref("ticket-" + id));
    }

    private static ConnectorException refusal(Connector connector, Ticket ticket) {
        Action reply = new Action.PostPublicReply("It is on its way.", Optional.empty());
        return catchThrowableOfType(
                ConnectorException.class, () -> connector.writer().apply(Workbench.request(ticket, reply)));
    }
}
