package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.WriteRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever happens to an answer, there is never a second effect, and never a receipt for no effect. */
interface OutcomeChecks extends Check {

    @Test
    @Covers(Capability.POST_INTERNAL_NOTE)
    default void nothingIsFoundBeforeItWasWritten() {
        String id = bench().store().open(new NewTicket("Find", "Please help"));

        assertThat(bench().connector()
                        .writer()
                        .find(bench().request(id, new Action.PostInternalNote("Never written."))))
                .isEmpty();
    }

    @Test
    @Covers(Capability.POST_INTERNAL_NOTE)
    default void aNoteWhoseAnswerWasLostIsFoundAndAdopted() {
        assertAdopted(new Action.PostInternalNote("The answer got lost."), "The answer got lost.");
    }

    @Test
    @Covers(Capability.POST_PUBLIC_REPLY)
    default void aReplyWhoseAnswerWasLostIsFoundAndAdopted() {
        assertAdopted(reply("The answer\n\ngot lost twice."), "got lost twice.");
    }

    @Test
    @Covers(Capability.POST_PUBLIC_REPLY)
    default void anotherPersonsEqualWordsAreNotTakenForOurs() {
        String id = bench().store().open(new NewTicket("Equal", "Please help"));
        WriteRequest request = bench().request(id, reply("Word for word the same."));
        bench().store().add(id, Contribution.reply("Word for word the same."));

        assertThat(bench().connector().writer().find(request)).isEmpty();
    }

    @Test
    @Covers(Capability.POST_PUBLIC_REPLY)
    default void aReplyThatNeverArrivedIsNotFoundAndCanBeSentAgain() {
        String id = bench().store().open(new NewTicket("Dropped", "Please help"));
        WriteRequest request = bench().request(id, reply("This arrives the second time."));
        Connector connector = bench().connector();
        bench().proxy().breakWhen(SeenRequest::mayWrite, new Fault.Dropped());

        ConnectorException failure = Bench.failureOf(() -> connector.writer().apply(request));
        bench().proxy().heal();

        assertThat(failure).isNotNull();
        assertThat(failure.kind().isRetriable()).isTrue();
        assertThat(connector.writer().find(request)).isEmpty();
        assertThat(connector.writer().apply(request).adopted()).isFalse();
        assertThat(bench().commentsWith(id, "This arrives the second time.")).isEqualTo(1);
    }

    @Test
    @Covers(Capability.POST_INTERNAL_NOTE)
    default void aWriteIsNotRepeatedWithoutReadingBack() {
        String id = bench().store().open(new NewTicket("Down", "Please help"));
        WriteRequest request = bench().request(id, new Action.PostInternalNote("Sent once."));
        Connector connector = bench().connector();
        bench().proxy().forget();
        bench().proxy().breakWhen(SeenRequest::mayWrite, Fault.status(503));

        Bench.assertFails(FailureKind.UNKNOWN_OUTCOME, () -> connector.writer().apply(request));

        assertThat(bench().writes()).isEqualTo(1);
    }

    @Test
    @Covers(Capability.POST_INTERNAL_NOTE)
    default void aSuccessThatChangedNothingGetsNoReceiptForANote() {
        assertNoticed(new Action.PostInternalNote("Swallowed."));
    }

    @Test
    @Covers(Capability.POST_PUBLIC_REPLY)
    default void aSuccessThatChangedNothingGetsNoReceiptForAReply() {
        assertNoticed(reply("Swallowed too."));
    }

    @Test
    @Covers(Capability.CHANGE_STATUS)
    default void aSuccessThatChangedNothingGetsNoReceiptForAStatus() {
        assertNoticed(new Action.ChangeStatus(Status.SOLVED));
    }

    private void assertAdopted(Action action, String words) {
        String id = bench().store().open(new NewTicket("Lost", "Please help"));
        WriteRequest request = bench().request(id, action);
        Connector connector = bench().connector();
        bench().proxy().breakWhen(SeenRequest::mayWrite, new Fault.LostAnswer());

        ConnectorException failure = Bench.failureOf(() -> connector.writer().apply(request));
        bench().proxy().heal();

        assertThat(failure).as("a lost answer is no success").isNotNull();
        assertThat(failure.kind().isOutcomeKnown()).isFalse();
        Optional<Receipt> found = connector.writer().find(request);
        assertThat(found).hasValueSatisfying(receipt -> {
            assertThat(receipt.adopted()).isTrue();
            assertThat(receipt.effectId()).isNotBlank();
            assertThat(receipt.versionAfter()).isEqualTo(bench().read(id).version());
        });
        assertThat(bench().commentsWith(id, words)).isEqualTo(1);
    }

    private void assertNoticed(Action action) {
        String id = bench().store().open(new NewTicket("Swallowed", "Please help"));
        WriteRequest request = bench().request(id, action);
        Connector connector = bench().connector();
        bench().proxy().breakWhen(SeenRequest::mayWrite, Fault.emptySuccess());

        ConnectorException failure = Bench.failureOf(() -> connector.writer().apply(request));

        assertThat(failure).as("a success that changed nothing").isNotNull();
    }

    private static Action reply(String text) {
        return new Action.PostPublicReply(text, Optional.empty());
    }
}
