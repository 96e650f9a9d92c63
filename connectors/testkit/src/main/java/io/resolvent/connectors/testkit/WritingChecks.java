package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.WriteRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A write makes its effect once, shows whom it should, and refuses when the ticket moved on. */
interface WritingChecks extends Check {

    @Test
    @Covers(Capability.POST_INTERNAL_NOTE)
    default void aNoteIsInternalAndRecognisedAsOurs() {
        String id = bench().store().open(new NewTicket("Note", "Please help"));
        WriteRequest request = bench().request(id, new Action.PostInternalNote("Diagnosis: a duplicate charge."));

        Receipt receipt = bench().connector().writer().apply(request);

        assertPosted(id, request, receipt, "a duplicate charge", Visibility.INTERNAL);
    }

    @Test
    @Covers(Capability.POST_PUBLIC_REPLY)
    default void aReplyIsPublicAndRecognisedAsOurs() {
        String id = bench().store().open(new NewTicket("Reply", "Please help"));
        WriteRequest request = bench().request(id, reply("The second charge was returned.\n\nKind regards"));

        Receipt receipt = bench().connector().writer().apply(request);

        assertPosted(id, request, receipt, "second charge was returned", Visibility.PUBLIC);
    }

    @Test
    @Covers({Capability.POST_PUBLIC_REPLY, Capability.REPLY_WITH_STATUS})
    default void aReplyAndItsStatusAreOneCall() {
        String id = bench().store().open(new NewTicket("Both", "Please solve"));
        WriteRequest request =
                bench().request(id, new Action.PostPublicReply("Solved for you.", Optional.of(Status.SOLVED)));
        long before = bench().writes();

        bench().connector().writer().apply(request);

        bench().proxy();
        assertThat(bench().writes() - before).isEqualTo(1);
        assertThat(bench().read(id).status()).isEqualTo(Status.SOLVED);
        assertThat(bench().commentsWith(id, "Solved for you.")).isEqualTo(1);
    }

    @Test
    @Covers({Capability.POST_PUBLIC_REPLY, Capability.CHANGE_STATUS})
    default void aReplyCanSolveTheTicket() {
        String id = bench().store().open(new NewTicket("Both", "Please solve"));

        bench().connector()
                .writer()
                .apply(bench().request(id, new Action.PostPublicReply("All done now.", Optional.of(Status.SOLVED))));

        Ticket ticket = bench().read(id);
        assertThat(ticket.status()).isEqualTo(Status.SOLVED);
        assertThat(ticket.lastPublicComment())
                .hasValueSatisfying(c -> assertThat(c.text()).contains("All done now."));
    }

    @Test
    @Covers(Capability.POST_INTERNAL_NOTE)
    default void theSameActionIdMakesOneEffect() {
        String id = bench().store().open(new NewTicket("Twice", "Please help"));
        WriteRequest request = bench().request(id, new Action.PostInternalNote("Only once, please."));
        Receipt first = bench().connector().writer().apply(request);

        Connector again = bench().connect();
        try {
            assertThat(again.writer().apply(request).effectId()).isEqualTo(first.effectId());
        } catch (ConnectorException refused) {
            assertThat(refused.kind()).isEqualTo(FailureKind.CONFLICT);
        }

        assertThat(bench().commentsWith(id, "Only once, please.")).isEqualTo(1);
        assertThat(again.writer().find(request)).map(Receipt::effectId).contains(first.effectId());
    }

    @Test
    @Covers(Capability.POST_PUBLIC_REPLY)
    default void aTicketThatMovedOnIsAConflict() {
        String id = bench().store().open(new NewTicket("Moved", "Please help"));
        WriteRequest request = bench().request(id, reply("This comes too late."));
        bench().store().add(id, Contribution.reply("A person was faster."));

        Bench.assertFails(
                FailureKind.CONFLICT, () -> bench().connector().writer().apply(request));

        assertThat(bench().commentsWith(id, "This comes too late.")).isZero();
    }

    @Test
    @Covers(Capability.CHANGE_STATUS)
    default void aStatusChangeOnATicketThatMovedOnIsAConflict() {
        String id = bench().store().open(new NewTicket("Moved", "Please help"));
        WriteRequest request = bench().request(id, new Action.ChangeStatus(Status.SOLVED));
        bench().store().add(id, Contribution.customer("Wait, there is more."));

        Bench.assertFails(
                FailureKind.CONFLICT, () -> bench().connector().writer().apply(request));

        assertThat(bench().read(id).status().isDone()).isFalse();
    }

    @Test
    @Covers(Capability.POST_PUBLIC_REPLY)
    default void aClosedTicketTakesNoReply() {
        String id = bench().store().open(new NewTicket("Closed", "Please help"));
        assumeTrue(bench().store().closeForGood(id), "no ticket of this store is ever closed for good");
        WriteRequest request = bench().request(id, reply("Too late for this one."));

        Bench.assertFails(
                FailureKind.REJECTED, () -> bench().connector().writer().apply(request));

        assertThat(bench().commentsWith(id, "Too late for this one.")).isZero();
    }

    @Test
    @Covers(Capability.POST_INTERNAL_NOTE)
    default void aTicketThatIsNotThereTakesNoNote() {
        WriteRequest request = new WriteRequest(
                Bench.ref("999999999"), new Action.PostInternalNote("Nowhere"), bench().nextAction(), "1");

        Bench.assertFails(
                FailureKind.NOT_FOUND, () -> bench().connector().writer().apply(request));
    }

    private void assertPosted(String id, WriteRequest request, Receipt receipt, String words, Visibility visibility) {
        assertThat(receipt.id()).isEqualTo(request.id());
        assertThat(receipt.effectId()).isNotBlank();
        assertThat(receipt.adopted()).isFalse();
        assertThat(bench().store().comments(id))
                .filteredOn(c -> c.text().contains(words))
                .singleElement()
                .extracting(StoredComment::visibility)
                .isEqualTo(visibility);
        Ticket ticket = bench().read(id);
        assertThat(ticket.version()).isEqualTo(receipt.versionAfter()).isNotEqualTo(request.expectedVersion());
        Comment comment = ticket.comments().getLast();
        assertThat(comment.text()).contains(words);
        assertThat(comment.visibility()).isEqualTo(visibility);
        assertThat(comment.author().role()).isEqualTo(Author.Role.ASSISTANT);
    }

    private static Action reply(String text) {
        return new Action.PostPublicReply(text, Optional.empty());
    }
}
