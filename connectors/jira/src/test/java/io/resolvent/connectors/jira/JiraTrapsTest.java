package io.resolvent.connectors.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.contract.RequestCheck;
import io.resolvent.connectors.testkit.Fault;
import io.resolvent.connectors.testkit.FaultProxy;
import io.resolvent.connectors.testkit.SeenRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What is peculiar to comments, replies and files in Jira Service Management. */
class JiraTrapsTest {

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
    void aNoteThatCameOutPublicIsTakenBackAtOnce() {
        server.desk().post(Desk.Posting.ALWAYS_PUBLIC);
        String id = server.desk().open("Leak", "Please help");

        assertThat(connect().refusal(id, new Action.PostInternalNote("Do not show this.")))
                .contains("came out public and was taken back");
        assertThat(server.desk().comments(Long.parseLong(id))).isEmpty();
    }

    @Test
    void aNoteIsNotTakenBackWhenOnlyTheAnswerToItWasTooOld() {
        server.desk().post(Desk.Posting.ANSWERED_AS_PUBLIC);
        String id = server.desk().open("Old answer", "Please help");

        assertThat(connect().apply(id, new Action.PostInternalNote("For us.")).adopted())
                .isFalse();
        assertThat(connect().read(id).comments().getLast().visibility()).isEqualTo(Visibility.INTERNAL);
    }

    @Test
    void aReplyThatCameOutInternalIsNoticed() {
        server.desk().post(Desk.Posting.ALWAYS_INTERNAL);
        String id = server.desk().open("No seat", "Please help");

        assertThat(connect().refusal(id, new Action.PostPublicReply("Hello.", Optional.empty())))
                .contains("internal comment")
                .contains("seat");
    }

    @Test
    void anIssueOutsideServiceProjectsGetsNoComment() {
        String id = server.desk().open("Elsewhere", "Please help");
        server.desk().set(id, "project", JsonMapper.shared().createObjectNode().put("projectTypeKey", "software"));

        assertThat(connect().refusal(id, new Action.PostInternalNote("Seen by all.")))
                .contains("service project");
        assertThat(server.desk().comments(Long.parseLong(id))).isEmpty();
    }

    @Test
    void anIssueThatNoCustomerAskedForGetsNotesButNoReply() {
        String id = server.desk().open("Internal task", "By an agent");
        server.desk().set(id, SiteFields.REQUEST_TYPE, JsonMapper.shared().nullNode());

        assertThat(connect().refusal(id, Connected.solving("Hello."))).contains("no request type");
        assertThat(connect().apply(id, new Action.PostInternalNote("For us.")).adopted())
                .isFalse();
    }

    @Test
    void aReplyWhoseStatusWasNotSetIsCompletedAndNotSentAgain() {
        String id = server.desk().open("Half", "Please help");
        WriteRequest request = connect().request(id, Connected.solving("Solved."));
        ConnectorException half = halfMade(request);
        assertThat(half.kind()).isEqualTo(FailureKind.UNKNOWN_OUTCOME);
        assertThat(half).hasMessageContaining("was sent, its status is not set");

        Receipt found = connect().connector().writer().find(request).orElseThrow();

        assertThat(found.adopted()).isTrue();
        assertThat(found.versionAfter()).isEqualTo(connect().read(id).version());
        assertThat(connect().read(id).status()).isEqualTo(Status.SOLVED);
        assertThat(connect().connector().writer().apply(request).effectId()).isEqualTo(found.effectId());
        assertThat(server.desk().comments(Long.parseLong(id))).hasSize(1);
    }

    @Test
    void aTicketIsNotSolvedOverWhatTheCustomerSaidAfterTheReply() {
        String id = server.desk().open("Not yet", "Please help");
        WriteRequest request = connect().request(id, Connected.solving("Solved."));
        halfMade(request);
        server.desk().say(id, People.REQUESTER, "It is not.", true);

        Receipt found = connect().connector().writer().find(request).orElseThrow();

        assertThat(connect().read(id).status()).isEqualTo(Status.OPEN);
        assertThat(found.versionAfter())
                .as("what goes on from here is a conflict")
                .isNotEqualTo(connect().read(id).version());
    }

    @Test
    void onlyWhatJiraCallsPublicAndRestrictsToNobodyIsPublic() {
        var comment = JsonMapper.shared().createObjectNode();
        assertThat(JiraConversation.isPublic(comment)).isFalse();
        assertThat(JiraConversation.isPublic(comment.put("jsdPublic", true))).isTrue();
        comment.putObject("visibility").put("type", "role").put("value", "Service Desk Team");
        assertThat(JiraConversation.isPublic(comment)).isFalse();
        comment.remove("visibility");
        comment.putArray("properties")
                .addObject()
                .put("key", "sd.public.comment")
                .putObject("value")
                .put("internal", true);
        assertThat(JiraConversation.isPublic(comment)).isFalse();
    }

    @Test
    void longConversationsAreReadToTheirEndWithWhoeverIsInThem() {
        String id = server.desk().open("Long", "Please help");
        for (int i = 0; i < 120; i++) {
            server.desk().say(id, People.AGENT, "Answer " + i, true);
        }
        server.desk().say(id, People.OTHER_CUSTOMER, "Me too", true);
        server.desk().say(id, People.RULES, "We got your request", true);

        var comments = connect().read(id).comments();

        assertThat(comments).hasSize(123);
        assertThat(comments.get(121).author().role()).isEqualTo(Author.Role.OTHER_CUSTOMER);
        assertThat(comments.get(122).author().role()).isEqualTo(Author.Role.SYSTEM);
    }

    @Test
    void aFileThatCameWithNoCommentIsInternal() {
        String id = server.desk().open("Files", "See below");
        String file = server.desk().file(id, "from-customer.csv", new byte[] {1});
        var issue = server.desk().show(Long.parseLong(id));
        var late = JsonMapper.shared().createObjectNode().put("id", file).put("filename", "margins.csv");
        late.put("created", "2027-01-01T00:00:00.000+0000");
        server.desk()
                .set(
                        id,
                        "attachment",
                        ((ArrayNode) issue.path("fields").path("attachment"))
                                .deepCopy()
                                .add(late.put("id", "77")));

        var comments = connect().read(id).comments();

        assertThat(comments.getFirst().attachments()).extracting("fileName").containsExactly("from-customer.csv");
        assertThat(comments.getLast())
                .returns(Visibility.INTERNAL, Comment::visibility)
                .satisfies(last ->
                        assertThat(last.attachments()).extracting("fileName").containsExactly("margins.csv"));
    }

    @Test
    void aFileIsWithItsCommentAndSeenByWhoSeesThat() {
        String id = server.desk().open("Files", "See below");
        server.desk().attach(id, "ours.csv", new byte[] {1}, false);
        server.desk().attach(id, "theirs.csv", new byte[] {2}, true);

        var comments = connect().read(id).comments();

        assertThat(comments).hasSize(3);
        assertThat(comments.get(1).isPublic()).isFalse();
        assertThat(comments.get(1).attachments()).extracting("fileName").containsExactly("ours.csv");
        assertThat(comments.get(2).attachments()).extracting("fileName").containsExactly("theirs.csv");
    }

    @Test
    void whatIsNoFileOfJiraIsNotAskedFor() {
        String id = server.desk().open("Files", "See below");
        for (String file : List.of("", "..", "7/../8", "abc")) {
            assertThat(Connected.failure(() -> connect()
                                    .connector()
                                    .tickets()
                                    .fetch(Connected.ref(id), new Attachment(file, "x.csv", "text/csv", 1), 10))
                            .kind())
                    .isEqualTo(FailureKind.NOT_FOUND);
        }
    }

    @Test
    void anIssueThatChangesAtTheSameMomentIsAConflictAndALimitIsWaitedFor() {
        String id = server.desk().open("Busy", "Please help");
        try (FaultProxy proxy = FaultProxy.before(server.address())) {
            Connected broken = Connected.to(proxy.address(), home, Map.of());
            proxy.breakWhen(SeenRequest::mayWrite, Fault.status(409));
            assertThat(Connected.failure(() -> broken.apply(id, new Action.ChangeStatus(Status.SOLVED)))
                            .kind())
                    .isEqualTo(FailureKind.CONFLICT);
            proxy.breakWhen(SeenRequest::mayWrite, Fault.rateLimited("3600"));
            ConnectorException limited =
                    Connected.failure(() -> broken.apply(id, new Action.PostInternalNote("Later.")));
            assertThat(limited.kind()).isEqualTo(FailureKind.RATE_LIMITED);
            assertThat(limited.retryAfter()).isPresent();
        }
        assertThat(connect().read(id).comments()).hasSize(1);
    }

    /** Makes the reply, but not its status. */
    private ConnectorException halfMade(WriteRequest request) {
        try (FaultProxy proxy = FaultProxy.before(server.address())) {
            Connected broken = Connected.to(proxy.address(), home, Map.of());
            proxy.breakWhen(r -> r.mayWrite() && r.target().endsWith("/transitions"), new Fault.Dropped());
            return Connected.failure(() -> broken.connector().writer().apply(request));
        }
    }

    private Connected connect() {
        return connect(Map.of());
    }

    private Connected connect(Map<String, String> more) {
        return Connected.to(server.address(), home, more);
    }
}
