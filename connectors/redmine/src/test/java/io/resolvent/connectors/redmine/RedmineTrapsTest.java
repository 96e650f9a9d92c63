package io.resolvent.connectors.redmine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.testkit.Fault;
import io.resolvent.connectors.testkit.FaultProxy;
import io.resolvent.connectors.testkit.SeenRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Where Redmine says yes and does something else, or nothing; against a real one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedmineTrapsTest {

    private static final String PRIVATE_NOTES = "set_notes_private";

    private Optional<RedmineDesk> started = Optional.empty();

    @BeforeAll
    void start(@TempDir Path folder) {
        started = Optional.of(new RedmineDesk(folder));
    }

    @AfterAll
    void stop() {
        started.ifPresent(RedmineDesk::close);
    }

    @Test
    void aNoteThatRedmineWouldMakePublicIsNotSent() {
        String id = server().open("Rights", "Please help");
        WriteRequest note = desk().request(id, new Action.PostInternalNote("Only for the team: 4711."));
        server().rights(List.of(), List.of(PRIVATE_NOTES));
        try {
            ConnectorException refusal =
                    refusalOf(() -> desk().connector().writer().apply(note));

            assertThat(refusal.kind()).isEqualTo(FailureKind.FORBIDDEN);
            assertThat(refusal).hasMessageContaining(PRIVATE_NOTES);
            assertThat(server().messages(id)).hasSize(1);
            assertThat(desk().connector().probe().remedies())
                    .singleElement()
                    .asString()
                    .contains(PRIVATE_NOTES);
        } finally {
            server().rights(List.of(PRIVATE_NOTES), List.of());
        }
        desk().connector().writer().apply(note);
        assertThat(server().messages(id).getLast().internal()).isTrue();
    }

    @Test
    void aWrongKeyIsNotTakenForAnEmptyStore() {
        try (Connector nobody =
                desk().connect(Map.of(), Map.of("token", new Secret("0123456789abcdef0123456789abcdef01234567")))) {
            assertThat(refusalOf(() -> nobody.tickets().changedSince(Checkpoint.start()))
                            .kind())
                    .isEqualTo(FailureKind.UNAUTHENTICATED);
            assertThat(refusalOf(() -> nobody.knowledge().list(Checkpoint.start()))
                            .kind())
                    .isEqualTo(FailureKind.UNAUTHENTICATED);
            assertThat(nobody.probe().state()).isEqualTo(ProbeResult.State.UNAUTHENTICATED);
        }
    }

    @Test
    void aStatusThatTheWorkflowForbidsIsRefusedBeforeTheReplyIsSent() {
        String id = server().open("Workflow", "Please help");
        server().transition("Resolved", false);
        try {
            ConnectorException refusal = refusalOf(
                    () -> desk().apply(id, new Action.PostPublicReply("Solved for you.", Optional.of(Status.SOLVED))));

            assertThat(refusal.kind()).isEqualTo(FailureKind.REJECTED);
            assertThat(refusal).hasMessageContaining("nothing was sent");
            assertThat(server().messages(id)).hasSize(1);
        } finally {
            server().transition("Resolved", true);
        }
    }

    @Test
    void aChangeThatRedmineLeavesOutInSilenceIsNoticed() {
        String id = server().open("Read only", "Please help");
        server().lockField("Severity", true);
        try {
            ConnectorException refusal = refusalOf(() -> desk().apply(id, new Action.SetField("Severity", "high")));

            assertThat(refusal.kind()).isEqualTo(FailureKind.REJECTED);
            assertThat(refusal).hasMessageContaining("changed nothing");
        } finally {
            server().lockField("Severity", false);
        }
    }

    @Test
    void aValueThatIsNoOptionIsRejectedWithRedminesSentence() {
        String id = server().open("Option", "Please help");

        ConnectorException refusal = refusalOf(() -> desk().apply(id, new Action.SetField("Severity", "purple")));

        assertThat(refusal.kind()).isEqualTo(FailureKind.REJECTED);
        assertThat(refusal).hasMessageContaining("Severity is not included in the list");
    }

    @Test
    void aNewMandatoryFieldStopsChangesOfFieldsOnlyAndIsNamed() {
        String id = server().open("Mandatory", "Please help");
        server().mandatoryField("Cost centre");
        try {
            ConnectorException refusal = refusalOf(() -> desk().apply(id, new Action.SetField("Intent", "refund")));
            assertThat(refusal.kind()).isEqualTo(FailureKind.REJECTED);
            assertThat(refusal).hasMessageContaining("Cost centre cannot be blank");

            desk().apply(id, new Action.PostPublicReply("An answer.", Optional.of(Status.SOLVED)));
            assertThat(server().statusOf(id)).isEqualTo("Resolved");
        } finally {
            server().dropField("Cost centre");
        }
    }

    @Test
    void closedTicketsAreInTheSyncAndResolvedOnesAreSolved() {
        String resolved = server().open("Resolved", "Please help");
        String closed = server().open("Closed", "Please help");
        String shelved = server().open("Shelved", "Please help");
        server().addStatus("Shelved", true);
        server().status(resolved, "Resolved");
        server().status(closed, "Closed");
        server().status(shelved, "Shelved");

        List<TicketChange> changes = desk().changes();

        assertThat(statusOf(changes, resolved)).isEqualTo(Status.SOLVED);
        assertThat(statusOf(changes, closed)).isEqualTo(Status.CLOSED);
        assertThat(statusOf(changes, shelved)).as("a status of its own").isEqualTo(Status.CLOSED);
        assertThat(desk().read(shelved).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void everyChangeWithinOneSecondIsAnotherVersion() {
        String id = server().open("Second", "Please help");
        String first = desk().read(id).version();
        server().reply(id, RedmineServer.REQUESTER, "One more thing.");
        String second = desk().read(id).version();
        server().reply(id, RedmineServer.REQUESTER, "And another.");
        String third = desk().read(id).version();

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        assertThat(desk().changes().stream().filter(c -> c.ref().equals(RedmineDesk.ref(id))))
                .extracting(TicketChange::version)
                .containsExactly(third);
    }

    @Test
    void whatAPersonWroteMeanwhileMakesTheNextWriteAConflict() {
        String id = server().open("Meanwhile", "Please help");
        WriteRequest reply = desk().request(id, new Action.PostPublicReply("Our answer.", Optional.empty()));
        desk().connector().writer().apply(reply);
        server().reply(id, RedmineServer.AGENT, "A person was writing, too.");

        Receipt found = desk().connector().writer().find(reply).orElseThrow();

        assertThat(found.adopted()).isTrue();
        assertThat(found.versionAfter()).isNotEqualTo(desk().read(id).version());
    }

    @Test
    void whatCameBetweenTheCheckAndTheWriteMakesTheNextWriteAConflict() {
        String id = server().open("Between", "Please help");
        WriteRequest reply = desk().request(id, new Action.PostPublicReply("Our answer.", Optional.empty()));
        try (FaultProxy between = FaultProxy.before(server().url());
                Connector connector =
                        desk().connect(Map.of("url", between.address().toString()), server().secrets())) {
            between.breakOnce(request -> repliesFirst(id, request), new Fault.Dropped());

            Receipt receipt = connector.writer().apply(reply);

            assertThat(receipt.versionAfter()).isNotEqualTo(desk().read(id).version());
            WriteRequest next = new WriteRequest(
                    reply.ref(), new Action.ChangeStatus(Status.SOLVED), reply.id(), receipt.versionAfter());
            assertThat(refusalOf(() -> connector.writer().apply(next)).kind()).isEqualTo(FailureKind.CONFLICT);
        }
    }

    @Test
    void aRelationIsOneEffectAndChangesTheVersionThoughNotTheTime() {
        String id = server().open("Relation", "Please help");
        String other = server().open("Other", "Same trouble");
        Ticket before = desk().read(id);
        Action link = new Action.LinkTicket(RedmineDesk.ref(other), "duplicate of");

        Receipt first = desk().apply(id, link);
        Receipt again = desk().apply(id, link);

        assertThat(first.adopted()).isFalse();
        assertThat(again.adopted()).isTrue();
        assertThat(again.effectId()).isEqualTo(first.effectId());
        Ticket after = desk().read(id);
        assertThat(after.updatedAt()).isEqualTo(before.updatedAt());
        assertThat(after.version()).isNotEqualTo(before.version());
    }

    @Test
    void aTextOfOursRunsNoMacro() {
        String id = server().open("Macro", "Please help");
        String text = "Write {{include(Secret plans)}} in the page.";
        desk().apply(id, new Action.PostPublicReply(text, Optional.empty()));
        String stored = server().messages(id).getLast().text();

        for (String format : List.of("textile", "markdown", "common_mark")) {
            assertThat(server().shown(id, format, text)).as("would run").contains("Error executing");
            assertThat(server().shown(id, format, stored))
                    .contains("Write {{include(Secret plans)}} in the page.")
                    .doesNotContain("Error executing");
        }
        server().setting("text_formatting", "textile");
    }

    /** Uses the moment before the write arrives; never breaks the write itself. */
    private boolean repliesFirst(String id, SeenRequest request) {
        if (request.mayWrite()) {
            server().reply(id, RedmineServer.REQUESTER, "One more thing, just now.");
        }
        return false;
    }

    private static Status statusOf(List<TicketChange> changes, String id) {
        return changes.stream()
                .filter(change -> change.ref().equals(RedmineDesk.ref(id)))
                .reduce((a, b) -> b)
                .orElseThrow()
                .status();
    }

    private RedmineDesk desk() {
        return started.orElseThrow();
    }

    private RedmineServer server() {
        return desk().server();
    }

    private static ConnectorException refusalOf(ThrowingCallable call) {
        return catchThrowableOfType(ConnectorException.class, call);
    }
}
