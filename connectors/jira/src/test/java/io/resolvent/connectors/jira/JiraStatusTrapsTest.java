package io.resolvent.connectors.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.contract.RequestCheck;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is peculiar to statuses and transitions in Jira. */
class JiraStatusTrapsTest {

    private final RequestCheck vendor = Vendor.check();
    private final JiraServer server = JiraServer.start(vendor);

    @TempDir
    private Path home;

    @AfterEach
    void close() {
        server.close();
        assertThat(vendor.problems()).isEmpty();
    }

    @Test
    void aReplyIsNotSentWhenItsStatusCannotBeReached() {
        server.desk().workflow().removeWaysFrom(Workflow.WAITING_FOR_SUPPORT);
        server.desk().workflow().way(Workflow.WAITING_FOR_SUPPORT, "11", "Ask", "3");
        String id = server.desk().open("No way", "Please help");

        assertThat(connect().refusal(id, Connected.solving("Solved.")))
                .contains("'Waiting for support'")
                .contains("only to 'Waiting for customer'")
                .contains("workflow");
        assertThat(server.desk().comments(Long.parseLong(id))).isEmpty();
    }

    @Test
    void aReplyIsNotSentWhenTheTransitionsScreenRequiresMore() {
        server.desk().workflow().removeWaysFrom(Workflow.WAITING_FOR_SUPPORT);
        server.desk().workflow().way(Workflow.WAITING_FOR_SUPPORT, "21", "Resolve", Workflow.RESOLVED, fields -> {
            Workflow.requires(fields, SiteFields.ROOT_CAUSE, "Root cause");
        });
        String id = server.desk().open("Screen", "Please help");

        assertThat(connect().refusal(id, Connected.solving("Solved."))).contains("'Resolve' requires Root cause");
        assertThat(server.desk().comments(Long.parseLong(id))).isEmpty();
        connect().apply(id, new Action.SetField("Root cause", "Loose cable"));
        connect().apply(id, Connected.solving("Solved."));
        assertThat(connect().read(id).status()).isEqualTo(Status.SOLVED);
    }

    @Test
    void aSolvedTicketGetsTheResolutionThatItsTransitionAsksFor() {
        String id = server.desk().open("Resolution", "Please help");

        assertThat(connect(Map.of("resolution", "Fixed")).refusal(id, Connected.solving("Solved.")))
                .contains("no resolution 'Fixed'");
        connect().apply(id, new Action.ChangeStatus(Status.SOLVED));

        assertThat(server.desk()
                        .show(Long.parseLong(id))
                        .path("fields")
                        .path("resolution")
                        .path("id")
                        .asString(""))
                .isEqualTo("10000");
    }

    @Test
    void aStatusOfAnyNameIsKnownByItsCategory() {
        server.desk().workflow().status("8", "Erledigt", "done");
        server.desk().workflow().removeWaysFrom(Workflow.WAITING_FOR_SUPPORT);
        server.desk().workflow().way(Workflow.WAITING_FOR_SUPPORT, "81", "Erledigen", "8");
        String id = server.desk().open("Language", "Bitte");

        connect().apply(id, Connected.solving("Erledigt."));

        assertThat(connect().read(id).status()).isEqualTo(Status.SOLVED);
    }

    @Test
    void ofSeveralStatusesThatFitEquallyNoneIsChosen() {
        server.desk().workflow().status("8", "Erledigt", "done");
        server.desk().workflow().status("9", "Abgelehnt", "done");
        server.desk().workflow().removeWaysFrom(Workflow.WAITING_FOR_SUPPORT);
        server.desk().workflow().way(Workflow.WAITING_FOR_SUPPORT, "81", "Erledigen", "8");
        server.desk().workflow().way(Workflow.WAITING_FOR_SUPPORT, "91", "Ablehnen", "9");
        String id = server.desk().open("Unclear", "Bitte");

        assertThat(connect().refusal(id, Connected.solving("Erledigt."))).contains("'Abgelehnt', 'Erledigt'");
        connect(Map.of("statuses", "Erledigt=SOLVED, Abgelehnt=CLOSED")).apply(id, Connected.solving("Erledigt."));
        assertThat(server.desk()
                        .show(Long.parseLong(id))
                        .path("fields")
                        .path("status")
                        .path("name")
                        .asString(""))
                .isEqualTo("Erledigt");
    }

    @Test
    void aRuleThatMovesTheIssueWhenTheReplyComesDoesNotKeepItFromBeingSolved() {
        server.desk().rulesMoveOnReply();
        String id = server.desk().open("Rule", "Please help");

        Receipt receipt = connect().apply(id, Connected.solving("Solved."));

        assertThat(connect().read(id).status()).isEqualTo(Status.SOLVED);
        assertThat(connect().read(id).version()).isEqualTo(receipt.versionAfter());
        assertThat(server.desk().comments(Long.parseLong(id))).hasSize(1);
    }

    private Connected connect() {
        return connect(Map.of());
    }

    private Connected connect(Map<String, String> more) {
        return Connected.to(server.address(), home, more);
    }
}
