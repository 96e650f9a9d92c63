package io.resolvent.connectors.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.contract.RequestCheck;
import io.resolvent.connectors.testkit.Fault;
import io.resolvent.connectors.testkit.FaultProxy;
import io.resolvent.connectors.testkit.SeenRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** A reply and its status are two calls: whatever becomes of the second, the reply is sent once, and the rest is made up for. */
class FreshdeskReplyTest {

    private final RequestCheck requests = Unofficial.check();
    private final FreshdeskServer server = FreshdeskServer.start(requests);
    private final FaultProxy proxy = FaultProxy.before(server.address());

    @TempDir
    private Path home;

    @AfterEach
    void close() {
        proxy.close();
        server.close();
        assertThat(requests.problems()).isEmpty();
    }

    @Test
    void theStatusComesLast() {
        String id = server.desk().open("Both", "Please", false);
        FreshdeskClient client = connect();
        WriteRequest request = solving(client, id);

        Receipt receipt = client.connector().writer().apply(request);

        assertThat(proxy.seen())
                .filteredOn(SeenRequest::mayWrite)
                .extracting(SeenRequest::method)
                .containsExactly("POST", "PUT");
        assertThat(receipt.versionAfter()).isEqualTo(version(client, id));
        assertSolvedOnce(client, id);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aStatusThatFailedIsMadeUpForWithoutAnotherReply(Fault fault) {
        String id = server.desk().open("Half", "Please", false);
        FreshdeskClient client = connect();
        WriteRequest request = solving(client, id);
        proxy.breakWhen(r -> r.method().equals("PUT"), fault);

        ConnectorException failure =
                FreshdeskClient.failureOf(() -> client.connector().writer().apply(request));

        assertThat(failure.kind().isOutcomeKnown()).as(failure.getMessage()).isFalse();
        proxy.heal();
        FreshdeskClient later = connect();
        assertThat(later.connector().writer().find(request)).hasValueSatisfying(receipt -> {
            assertThat(receipt.adopted()).isTrue();
            assertThat(receipt.versionAfter()).isEqualTo(version(later, id));
        });
        assertSolvedOnce(later, id);
    }

    static Stream<Fault> faults() {
        return Stream.of(
                Fault.status(500),
                Fault.status(400),
                Fault.rateLimited("120"),
                Fault.emptySuccess(),
                new Fault.Dropped(),
                new Fault.LostAnswer());
    }

    @Test
    void aReplyWhoseAnswerWasLostGetsItsStatusWhenItIsFound() {
        String id = server.desk().open("Lost", "Please", false);
        FreshdeskClient client = connect();
        WriteRequest request = solving(client, id);
        proxy.breakWhen(r -> r.method().equals("POST"), new Fault.LostAnswer());

        FreshdeskClient.failureOf(() -> client.connector().writer().apply(request));
        proxy.heal();

        assertThat(client.connector().writer().find(request)).isPresent();
        assertSolvedOnce(client, id);
    }

    @Test
    void theStatusStaysWhenTheCustomerWroteBetweenTheCalls() {
        String id = server.desk().open("Between", "Please", false);
        FreshdeskClient client = connect();
        WriteRequest request = solving(client, id);
        proxy.breakWhen(r -> isSaidAfterReply(r, id, Desk.REQUESTER), new Fault.Dropped());

        Receipt receipt = client.connector().writer().apply(request);

        assertThat(client.connector().tickets().read(FreshdeskClient.ref(id)).status())
                .isEqualTo(Status.OPEN);
        assertThat(receipt.versionAfter()).isNotEqualTo(version(client, id));
        assertThat(client.connector().writer().find(request)).isPresent();
        assertThat(proxy.seen()).extracting(SeenRequest::method).doesNotContain("PUT");
    }

    @Test
    void theStatusStaysWhenAColleagueTookNoteBetweenTheCalls() {
        String id = server.desk().open("Colleague", "Please", false);
        FreshdeskClient client = connect();
        WriteRequest request = solving(client, id);
        proxy.breakWhen(r -> isSaidAfterReply(r, id, Desk.AGENT), new Fault.Dropped());

        client.connector().writer().apply(request);

        assertThat(client.connector().tickets().read(FreshdeskClient.ref(id)).status())
                .isEqualTo(Status.OPEN);
    }

    @Test
    void theStatusIsSetBackWhenTheCustomerWroteInTheMomentBeforeIt() {
        String id = server.desk().open("Moment", "Please", false);
        FreshdeskClient client = connect();
        WriteRequest request = solving(client, id);
        proxy.breakWhen(r -> isSaidBefore("PUT", r, id), new Fault.Dropped());

        Receipt receipt = client.connector().writer().apply(request);

        assertThat(client.connector().tickets().read(FreshdeskClient.ref(id)).status())
                .isEqualTo(Status.OPEN);
        assertThat(receipt.versionAfter()).isNotEqualTo(version(client, id));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void whatIsSaidBetweenLookAndWriteMakesTheNextWriteAConflict(Action action) {
        String id = server.desk().open("Between", "Please", false);
        FreshdeskClient client = connect();
        WriteRequest request = client.request(id, action);
        proxy.breakWhen(r -> isSaidBefore("P", r, id), new Fault.Dropped());

        Receipt receipt = client.connector().writer().apply(request);

        assertThat(receipt.versionAfter()).isNotEqualTo(version(client, id));
        assertThat(client.connector().tickets().read(FreshdeskClient.ref(id)).status())
                .isEqualTo(Status.OPEN);
    }

    static Stream<Action> actions() {
        return Stream.of(
                new Action.PostInternalNote("Diagnosis"),
                new Action.PostPublicReply("Answer", Optional.empty()),
                new Action.ChangeStatus(Status.SOLVED),
                new Action.AddTags(Set.of("resolvent")));
    }

    @Test
    void nobodyIsRepliedToWhoHasNoAddress() {
        String id = server.desk().open("Phone", "Please", false);
        server.desk().set(id, ticket -> ticket.put("requester_id", DeskPeople.CALLER));
        FreshdeskClient client = connect();
        WriteRequest request = solving(client, id);

        assertThat(FreshdeskClient.failureOf(() -> client.connector().writer().apply(request)))
                .hasMessageContaining("REJECTED")
                .hasMessageContaining("no mail address");
        assertThat(proxy.seen()).noneMatch(SeenRequest::mayWrite);
    }

    @Test
    void aStatusThatFreshdeskRefusesIsSetOnceItCanBe() {
        String id = server.desk().open("Refused", "Please", false);
        server.form().needAmount();
        FreshdeskClient client = connect();
        WriteRequest request = solving(client, id);

        assertThat(FreshdeskClient.failureOf(() -> client.connector().writer().apply(request)))
                .hasMessageContaining("is there")
                .hasMessageContaining(DeskForm.AMOUNT);
        assertThat(FreshdeskClient.failureOf(() -> client.connector().writer().find(request))
                        .kind())
                .isEqualTo(FailureKind.REJECTED);
        server.desk().set(id, ticket -> ((ObjectNode) ticket.path("custom_fields")).put(DeskForm.AMOUNT, 1));

        assertThat(client.connector().writer().find(request)).isPresent();
        assertSolvedOnce(client, id);
    }

    /** Uses the moment when the reply is there and the ticket is read again; breaks nothing. */
    private boolean isSaidAfterReply(SeenRequest request, String id, long user) {
        long ticket = Long.parseLong(id);
        boolean replied = server.desk().conversations(ticket, false).size() == 1;
        if (request.method().equals("GET") && replied) {
            server.desk().say(ticket, user, "<p>Wait, there is more</p>", user == Desk.AGENT, entry -> {});
        }
        return false;
    }

    /** Uses the moment before the first write of this kind; breaks nothing. */
    private boolean isSaidBefore(String method, SeenRequest request, String id) {
        long ticket = Long.parseLong(id);
        boolean isFirst = server.desk().conversations(ticket, false).stream()
                .noneMatch(entry -> entry.path("incoming").asBoolean(false));
        if (request.method().startsWith(method) && isFirst) {
            server.desk().say(ticket, Desk.REQUESTER, "<p>Wait, there is more</p>", false, entry -> {});
        }
        return false;
    }

    private void assertSolvedOnce(FreshdeskClient client, String id) {
        assertThat(client.connector().tickets().read(FreshdeskClient.ref(id)).status())
                .isEqualTo(Status.SOLVED);
        List<String> said = server.desk().conversations(Long.parseLong(id), false).stream()
                .map(entry -> entry.path("body_text").asString(""))
                .toList();
        assertThat(said).containsExactly("Solved for you.");
    }

    private static String version(FreshdeskClient client, String id) {
        return client.connector().tickets().read(FreshdeskClient.ref(id)).version();
    }

    private static WriteRequest solving(FreshdeskClient client, String id) {
        return client.request(id, new Action.PostPublicReply("Solved for you.", Optional.of(Status.SOLVED)));
    }

    private FreshdeskClient connect() {
        return FreshdeskClient.of(proxy.address(), home, Map.of());
    }
}
