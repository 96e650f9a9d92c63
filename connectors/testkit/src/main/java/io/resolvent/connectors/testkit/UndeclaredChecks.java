package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.WriteRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a connector does not declare it refuses, before any request. */
interface UndeclaredChecks extends Check {

    @Test
    default void everyActionThatIsNotDeclaredIsRefusedUnasked() {
        Connector connector = bench().connect();
        for (Action action : everyAction()) {
            if (!bench().manifest().can(action.needs())) {
                WriteRequest request = new WriteRequest(Bench.ref("1"), action, bench().nextAction(), "1");
                Bench.assertFails(
                        FailureKind.UNSUPPORTED, () -> connector.writer().apply(request));
                Bench.assertFails(
                        FailureKind.UNSUPPORTED, () -> connector.writer().find(request));
            }
        }
        assertThat(bench().requests()).isZero();
    }

    @Test
    default void everyReadingThatIsNotDeclaredIsRefusedUnasked() {
        Connector connector = bench().connect();
        if (!bench().manifest().can(Capability.READ_TICKETS)) {
            Bench.assertFails(FailureKind.UNSUPPORTED, () -> connector.tickets().read(Bench.ref("1")));
        }
        if (!bench().manifest().can(Capability.POLL_CHANGES)) {
            Bench.assertFails(FailureKind.UNSUPPORTED, () -> connector.tickets().changedSince(Checkpoint.start()));
        }
        if (!readsKnowledge()) {
            Bench.assertFails(
                    FailureKind.UNSUPPORTED, () -> connector.knowledge().list(Checkpoint.start()));
        }
        if (!bench().manifest().can(Capability.RECEIVE_WEBHOOKS)) {
            Bench.assertFails(
                    FailureKind.UNSUPPORTED, () -> connector.webhooks().receive(Map.of(), new byte[0], Instant.now()));
        }
        if (!bench().manifest().can(Capability.FETCH_ATTACHMENTS)) {
            Attachment file = new Attachment("1", "figures.csv", "text/csv", 1);
            Bench.assertFails(FailureKind.UNSUPPORTED, () -> connector.tickets().fetch(Bench.ref("1"), file, 100));
        }
        if (!bench().manifest().can(Capability.READ_SCHEMA)) {
            Bench.assertFails(FailureKind.UNSUPPORTED, () -> connector.schema().read());
        }
        assertThat(bench().requests()).isZero();
    }

    private boolean readsKnowledge() {
        return bench().manifest().can(Capability.READ_ARTICLES)
                || bench().manifest().can(Capability.READ_MACROS)
                || bench().manifest().can(Capability.READ_THREADS);
    }

    private static List<Action> everyAction() {
        return List.of(
                new Action.PostInternalNote("x"),
                new Action.PostPublicReply("x", Optional.empty()),
                new Action.ChangeStatus(Status.OPEN),
                new Action.AddTags(Set.of("x")),
                new Action.Assign(Optional.empty(), Optional.of("x")),
                new Action.SetField("x", "x"),
                new Action.LinkTicket(Bench.ref("2"), "x"),
                new Action.Notify("x", "x"));
    }
}
