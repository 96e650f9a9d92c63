package io.resolvent.connectors.intercom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.testkit.Fault;
import io.resolvent.connectors.testkit.SeenRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is peculiar to writing to Intercom. */
class IntercomTrapsTest {

    private static final Action SOLVE = new Action.PostPublicReply("Solved for you.", Optional.of(Status.SOLVED));

    private final Workbench bench = new Workbench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aReplyToWhatBeganAsMailIsRefusedBeforeAnythingIsWritten() {
        String id = bench.workspace().mailIn("Refund", "Where is it?");
        Connector connector = bench.connect(Map.of());
        WriteRequest request = Workbench.request(read(connector, id), SOLVE);

        ConnectorException refusal = failureOf(connector, request);

        assertThat(refusal.kind()).isEqualTo(FailureKind.REJECTED);
        assertThat(refusal).hasMessageContaining("began as an e-mail").hasMessageContaining("email-replies");
        assertThat(bench.writes()).isEmpty();
    }

    @Test
    void whatBeganAsMailTakesANoteInstead() {
        String id = bench.workspace().mailIn("Refund", "Where is it?");
        Connector connector = bench.connect(Map.of());

        connector
                .writer()
                .apply(Workbench.request(
                        read(connector, id), new Action.PostInternalNote("A draft: it is on its way.")));

        Comment note = read(connector, id).comments().getLast();
        assertThat(note.visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(note.text()).contains("it is on its way");
    }

    @Test
    void whatBeganInAWayThatIsNotSaidIsTakenForMail() {
        String id = bench.workspace().open("?", "Where is it?", false);
        bench.workspace().change(id, conversation -> conversation.remove("source"));
        Connector connector = bench.connect(Map.of());

        assertThat(failureOf(connector, Workbench.request(read(connector, id), SOLVE))
                        .kind())
                .isEqualTo(FailureKind.REJECTED);
        assertThat(bench.writes()).isEmpty();
    }

    @Test
    void mailIsAnsweredWhereIntercomSendsSuchReplies() {
        String id = bench.workspace().mailIn("Refund", "Where is it?");
        bench.workspace().mailReplies();
        Connector connector = bench.connect(Map.of("email-replies", "sent"));

        connector.writer().apply(Workbench.request(read(connector, id), SOLVE));

        Ticket ticket = read(connector, id);
        assertThat(ticket.status()).isEqualTo(Status.SOLVED);
        assertThat(ticket.lastPublicComment()).map(Comment::text).contains("Solved for you.");
    }

    @Test
    void aReplyThatBecameABotsIsNotTakenForSent() {
        String id = bench.workspace().mailIn("Refund", "Where is it?");
        Connector connector = bench.connect(Map.of("email-replies", "sent"));

        ConnectorException refusal = failureOf(connector, Workbench.request(read(connector, id), SOLVE));

        assertThat(refusal.kind()).isEqualTo(FailureKind.REJECTED);
        assertThat(refusal).hasMessageContaining("withheld");
        assertThat(bench.state(id)).isEqualTo("open");
    }

    @Test
    void theCloseComesLastBecauseAReplyOpensWhatWasClosed() {
        String id = bench.workspace().open("Closed", "And now?", false);
        bench.workspace().change(id, conversation -> conversation.put("state", "closed"));
        Connector connector = bench.connect(Map.of());

        connector.writer().apply(Workbench.request(read(connector, id), SOLVE));

        assertThat(bench.writes())
                .containsExactly("POST /conversations/" + id + "/reply", "POST /conversations/" + id + "/parts");
        assertThat(bench.state(id)).isEqualTo("closed");
        assertThat(read(connector, id).lastPublicComment()).map(Comment::text).contains("Solved for you.");
    }

    @Test
    void aCloseThatFailedIsDoneWhenTheReplyIsFoundAndTheReplyIsNotSaidTwice() {
        String id = bench.workspace().open("Half", "Please solve", false);
        Connector connector = bench.connect(Map.of());
        WriteRequest request = Workbench.request(read(connector, id), SOLVE);
        bench.proxy().breakWhen(r -> r.target().endsWith("/parts"), Fault.status(503));

        ConnectorException failure = failureOf(connector, request);
        bench.proxy().heal();
        Optional<Receipt> found = connector.writer().find(request);

        assertThat(failure.kind()).isEqualTo(FailureKind.UNKNOWN_OUTCOME);
        assertThat(bench.state(id)).isEqualTo("closed");
        assertThat(bench.timesSaid(id, "Solved for you.")).isEqualTo(1);
        assertThat(found).hasValueSatisfying(receipt -> {
            assertThat(receipt.adopted()).isTrue();
            assertThat(receipt.versionAfter()).isEqualTo(read(connector, id).version());
        });
    }

    @Test
    void aLostAnswerToTheReplyIsMadeUpForInFull() {
        String id = bench.workspace().open("Lost", "Please solve", false);
        Connector connector = bench.connect(Map.of());
        WriteRequest request = Workbench.request(read(connector, id), SOLVE);
        bench.proxy().breakWhen(SeenRequest::mayWrite, new Fault.LostAnswer());

        assertThat(failureOf(connector, request).kind()).isEqualTo(FailureKind.UNKNOWN_OUTCOME);
        bench.proxy().heal();

        assertThat(connector.writer().find(request)).isPresent();
        assertThat(connector.writer().find(request)).isPresent();
        assertThat(bench.state(id)).isEqualTo("closed");
        assertThat(bench.timesSaid(id, "Solved for you.")).isEqualTo(1);
    }

    @Test
    void aReplyThatIsStampedBeforeTheLastChangeIsAdoptedAndNotSaidTwice() {
        String id = bench.workspace().open("Clocks", "Please solve", false);
        Connector connector = bench.connect(Map.of());
        WriteRequest request = Workbench.request(read(connector, id), SOLVE);
        bench.proxy().breakWhen(SeenRequest::mayWrite, new Fault.LostAnswer());
        assertThat(failureOf(connector, request).kind()).isEqualTo(FailureKind.UNKNOWN_OUTCOME);
        bench.proxy().heal();
        ObjectNode reply = (ObjectNode) bench.workspace()
                .conversation(id)
                .path("conversation_parts")
                .path("conversation_parts")
                .path(0);
        reply.put("created_at", Long.parseLong(request.expectedVersion()) - 2);

        assertThat(connector.writer().find(request)).isPresent();
        assertThat(bench.state(id)).isEqualTo("closed");
        assertThat(bench.timesSaid(id, "Solved for you.")).isEqualTo(1);
    }

    @Test
    void nothingIsClosedWhenTheCustomerWroteMeanwhile() {
        String id = bench.workspace().open("Race", "Please solve", false);
        Connector connector = bench.connect(Map.of());
        WriteRequest request = Workbench.request(read(connector, id), SOLVE);
        AtomicBoolean said = new AtomicBoolean();
        bench.proxy().breakWhen(r -> saysMoreAfterTheReply(id, said), new Fault.Dropped());

        Receipt receipt = connector.writer().apply(request);

        assertThat(bench.state(id)).isEqualTo("open");
        assertThat(receipt.versionAfter()).isNotEqualTo(read(connector, id).version());
        assertThat(connector.writer().find(request)).isPresent();
        assertThat(bench.state(id)).isEqualTo("open");
    }

    @Test
    void pendingIsASnoozeOfTheSetLength() {
        String id = bench.workspace().open("Wait", "Please wait", false);
        Connector connector = bench.connect(Map.of("snooze", "PT24H"));

        connector.writer().apply(Workbench.request(read(connector, id), new Action.ChangeStatus(Status.PENDING)));

        assertThat(read(connector, id).status()).isEqualTo(Status.PENDING);
        assertThat(bench.workspace().conversation(id).path("snoozed_until").asLong(0))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)).getEpochSecond(),
                        Instant.now().plus(Duration.ofHours(25)).getEpochSecond());
    }

    @Test
    void aNewTagIsMadeAndThoseOfOthersStay() {
        String id = bench.workspace().open("Tags", "Please", false);
        Connector connector = bench.connect(Map.of());

        connector.writer().apply(Workbench.request(read(connector, id), new Action.AddTags(Set.of("resolvent"))));

        assertThat(read(connector, id).tags()).containsExactlyInAnyOrder("web", "resolvent");
    }

    @Test
    void halfOfAnAssignmentIsCompletedWhenItIsLookedFor() {
        String id = bench.workspace().open("Assign", "Please", false);
        Connector connector = bench.connect(Map.of());
        Action assign = new Action.Assign(Optional.of("Billing"), Optional.of(Workspace.AGENT_EMAIL));
        WriteRequest request = Workbench.request(read(connector, id), assign);
        bench.proxy()
                .breakWhen(r -> r.mayWrite() && r.body().contains("\"" + Workspace.AGENT + "\""), Fault.status(500));

        assertThat(failureOf(connector, request).kind()).isEqualTo(FailureKind.UNKNOWN_OUTCOME);
        bench.proxy().heal();

        assertThat(connector.writer().find(request)).isPresent();
        assertThat(read(connector, id).group()).isEqualTo("Billing");
        assertThat(read(connector, id).assignee()).isEqualTo(Workspace.AGENT_EMAIL);
    }

    private boolean saysMoreAfterTheReply(String id, AtomicBoolean said) {
        if (bench.timesSaid(id, "Solved for you.") == 1 && said.compareAndSet(false, true)) {
            bench.customer(id, "comment", "Wait, there is more.");
        }
        return false;
    }

    private static Ticket read(Connector connector, String id) {
        return connector.tickets().read(Workbench.ref(id));
    }

    private static ConnectorException failureOf(Connector connector, WriteRequest request) {
        return catchThrowableOfType(
                ConnectorException.class, () -> connector.writer().apply(request));
    }
}
