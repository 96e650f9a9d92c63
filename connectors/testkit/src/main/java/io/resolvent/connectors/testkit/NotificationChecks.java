package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.WriteRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A notification is there once; where nobody can tell whether it is there, it is not sent again. */
interface NotificationChecks extends Check {

    @Test
    @Covers(Capability.NOTIFY)
    default void aNotificationIsThereWithItsWordsAndItsLinks() {
        WriteRequest request = notification("A ticket needs a person.");

        Receipt receipt = bench().connector().writer().apply(request);

        assertThat(receipt.effectId()).isNotBlank();
        assertThat(receipt.adopted()).isFalse();
        assertThat(matching("A ticket needs a person."))
                .singleElement()
                .asString()
                .contains("Open the ticket", "https://desk.example.com/tickets/1");
    }

    @Test
    @Covers(Capability.NOTIFY)
    default void theSameActionIdNotifiesOnce() {
        WriteRequest request = notification("Once is enough.");
        Receipt first = bench().connector().writer().apply(request);

        Connector again = bench().connect();
        assertThat(again.writer().find(request)).map(Receipt::effectId).contains(first.effectId());
        Bench.failureOf(() -> again.writer().apply(request));

        assertThat(matching("Once is enough.")).hasSize(1);
    }

    @Test
    @Covers(Capability.NOTIFY)
    default void aNotificationWhoseAnswerWasLostIsNeverSentTwice() {
        WriteRequest request = notification("The answer to this got lost.");
        Connector connector = bench().connector();
        bench().proxy().breakWhen(SeenRequest::mayWrite, new Fault.LostAnswer());

        ConnectorException failure = Bench.failureOf(() -> connector.writer().apply(request));
        bench().proxy().heal();

        assertThat(failure).as("a lost answer is no success").isNotNull();
        assertThat(failure.kind().isOutcomeKnown()).isFalse();
        assertThat(isSaidToBeMissing(connector, request)).isFalse();
        assertThat(matching("The answer to this got lost.")).hasSize(1);
    }

    @Test
    @Covers(Capability.NOTIFY)
    default void aNotificationThatNeverArrivedIsNotTakenForSent() {
        WriteRequest request = notification("This one never arrives.");
        Connector connector = bench().connector();
        bench().proxy().breakWhen(SeenRequest::mayWrite, new Fault.Dropped());

        assertThat(Bench.failureOf(() -> connector.writer().apply(request))).isNotNull();
        bench().proxy().heal();

        ConnectorException unknown = Bench.failureOf(
                () -> assertThat(connector.writer().find(request)).isEmpty());
        assertThat(Optional.ofNullable(unknown).map(ConnectorException::kind))
                .as("nobody can tell, or it is not there")
                .isNotEqualTo(Optional.of(FailureKind.CONFLICT));
        assertThat(matching("This one never arrives.")).isEmpty();
    }

    @Test
    @Covers(Capability.NOTIFY)
    default void aNotificationIsNotRepeatedWithoutReadingBack() {
        WriteRequest request = notification("Sent once.");
        Connector connector = bench().connector();
        bench().proxy().forget();
        bench().proxy().breakWhen(SeenRequest::mayWrite, Fault.status(503));

        Bench.assertFails(FailureKind.UNKNOWN_OUTCOME, () -> connector.writer().apply(request));

        assertThat(bench().writes()).isEqualTo(1);
    }

    @Test
    @Covers(Capability.NOTIFY)
    default void aSuccessThatSaysNothingGetsNoReceiptForANotification() {
        WriteRequest request = notification("Swallowed.");
        bench().proxy().breakWhen(SeenRequest::mayWrite, Fault.emptySuccess());

        assertThat(Bench.failureOf(() -> bench().connector().writer().apply(request)))
                .as("a success that changed nothing")
                .isNotNull();
    }

    @Test
    @Covers(Capability.NOTIFY)
    default void aLongWaitForANotificationIsHandedToTheCaller() {
        WriteRequest request = notification("Later.");
        bench().proxy().breakWhen(SeenRequest::mayWrite, Fault.rateLimited("3600"));

        ConnectorException failure =
                Bench.failureOf(() -> bench().connector().writer().apply(request));

        assertThat(failure.kind()).isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(failure.retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThanOrEqualTo(Duration.ofHours(1)));
    }

    @Test
    @Covers(Capability.NOTIFY)
    default void aNotificationFollowsNoRedirect() {
        WriteRequest request = notification("Not there.");
        try (ScriptedServer elsewhere = ScriptedServer.start()) {
            bench().proxy()
                    .breakWhen(
                            SeenRequest::mayWrite,
                            Fault.redirect(elsewhere.address().resolve("/x")));

            assertThat(Bench.failureOf(() -> bench().connector().writer().apply(request)))
                    .isNotNull();
            assertThat(elsewhere.seen()).isEmpty();
        }
    }

    private WriteRequest notification(String text) {
        assumeTrue(bench().store().notifications().isPresent(), "the kit cannot look at notifications in this store");
        String id = bench().store().open(new NewTicket("Notify", "Please help"));
        Action.Link link = new Action.Link("Open the ticket", URI.create("https://desk.example.com/tickets/1"));
        return bench().request(id, new Action.Notify(bench().store().recipient(), text, List.of(link)));
    }

    private List<String> matching(String words) {
        return bench().store().notifications().orElseThrow().stream()
                .filter(text -> text.contains(words))
                .toList();
    }

    /** Whether it says that the notification is certainly not there, and so may be sent again. */
    private static boolean isSaidToBeMissing(Connector connector, WriteRequest request) {
        try {
            return connector.writer().find(request).isEmpty();
        } catch (ConnectorException unknown) {
            return false;
        }
    }
}
