package io.resolvent.connectors.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is peculiar to Request Tracker, against a real one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RtRealServerTest {

    private Optional<RtServer> started = Optional.empty();
    private Optional<Connector> opened = Optional.empty();

    @BeforeAll
    void start(@TempDir Path folder) {
        RtServer server = RtServer.start(folder);
        started = Optional.of(server);
        opened = Optional.of(new RtConnectorFactory()
                .create(new ConnectorSettings("rt", server.settings(), server.secrets(), Clock.systemUTC(), folder)));
    }

    @AfterAll
    void stop() {
        opened.ifPresent(Connector::close);
        started.ifPresent(RtServer::close);
    }

    @Test
    void aReplyIsMailedToTheRequesterAndANoteToNobody() {
        String id = server().open("Mail", "Please help");
        long before = mailsTo(RtServer.REQUESTER);

        apply(id, new Action.PostInternalNote("Only for the team: 4711."));
        assertThat(mailsTo(RtServer.REQUESTER)).isEqualTo(before);
        apply(id, new Action.PostPublicReply("Here is your answer.", Optional.empty()));

        assertThat(mailsTo(RtServer.REQUESTER)).isEqualTo(before + 1);
        assertThat(server().mails()).noneMatch(mail -> mail.contains("4711"));
    }

    @Test
    void aReplyToAResolvedTicketCanLeaveItResolved() {
        String id = server().open("Reopen", "Please help");
        server().status(id, "resolved");

        apply(id, new Action.PostPublicReply("One more thing.", Optional.of(Status.SOLVED)));

        assertThat(server().statusOf(id)).isEqualTo("resolved");
    }

    @Test
    void aValueThatRtIgnoresIsRejectedWithItsSentence() {
        String id = server().open("Select", "Please help");

        ConnectorException refusal = catchThrowableOfType(
                ConnectorException.class, () -> apply(id, new Action.SetField("Severity", "purple")));

        assertThat(refusal.kind()).isEqualTo(FailureKind.REJECTED);
        assertThat(refusal).hasMessageContaining("Invalid value");
    }

    @Test
    void theCategoryIsAlsoReadAsIntentAndWrittenByThatName() {
        String id = server().open("Category", "Please help");
        apply(id, new Action.SetField("intent", "refund"));

        assertThat(read(id).fields()).containsEntry("Intent", "refund").containsEntry("intent", "refund");
    }

    @Test
    void somebodyInCopyIsNotTakenForTheTeam() {
        String id = server().open("Others", "Please help");
        server().open("other@example.org", "Another", "Another request", "text/plain");
        server().reply(id, "other@example.org", "I have the same trouble.");

        Comment last = read(id).comments().getLast();

        assertThat(last.author().role()).isEqualTo(Author.Role.OTHER_CUSTOMER);
    }

    @Test
    void aSeededHistoryIsReadLikeAnyOther() {
        List<RtSeed> seeds = IntStream.range(0, 60)
                .mapToObj(i -> new RtSeed(
                        "person" + i + "@example.org",
                        "Refund " + i,
                        "Please refund order " + i,
                        List.of(
                                new RtServer.Message(true, RtServer.AGENT, "Checked the order."),
                                new RtServer.Message(false, RtServer.AGENT, "Order " + i + " was refunded.")),
                        Map.of("Intent", "refund"),
                        "resolved"))
                .toList();
        long mails = server().mails().size();

        List<String> ids = server().fill(seeds);

        assertThat(server().mails()).hasSize((int) mails);
        Ticket ticket = read(ids.getLast());
        assertThat(ticket.status()).isEqualTo(Status.SOLVED);
        assertThat(ticket.comments()).extracting(Comment::isPublic).containsExactly(true, false, true);
        assertThat(ticket.requester().email()).isEqualTo("person59@example.org");
        assertThat(ticket.fields()).containsEntry("intent", "refund");
        List<TicketChange> changes =
                connector().tickets().changedSince(Checkpoint.start()).items();
        assertThat(changes).extracting(c -> c.ref().id()).containsAll(ids);
        assertThat(changes.stream().filter(c -> c.ref().equals(ticket.ref())))
                .extracting(TicketChange::version)
                .containsExactly(ticket.version());
    }

    @Test
    void anAccountInAnotherZoneIsRefusedInsteadOfMissingChanges() {
        server().botTimezone("America/New_York");
        try (Connector connector = another()) {
            assertThat(connector.probe().state()).isEqualTo(ProbeResult.State.MISCONFIGURED);
            assertThat(connector.probe().remedies()).anyMatch(r -> r.contains("Timezone of account bot to UTC"));
            ConnectorException refusal = catchThrowableOfType(
                    ConnectorException.class, () -> connector.tickets().changedSince(Checkpoint.start()));
            assertThat(refusal.kind()).isEqualTo(FailureKind.INVALID_CONFIGURATION);
        } finally {
            server().botTimezone("UTC");
        }
    }

    @Test
    void theScripsCallIsBelievedAndNamesTheTicket() throws Exception {
        List<TicketEvent> events = new CopyOnWriteArrayList<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            try (exchange) {
                Map<String, String> headers = new HashMap<>();
                exchange.getRequestHeaders()
                        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getLast()));
                byte[] body = exchange.getRequestBody().readAllBytes();
                events.addAll(connector().webhooks().receive(headers, body, Instant.now()));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        receiver.start();
        try {
            server().sendWebhooksTo(URI.create(
                    "http://127.0.0.1:" + receiver.getAddress().getPort() + "/webhooks/rt"));
            String id = server().open("Webhook", "Please help");

            assertThat(events).extracting(TicketEvent::ref).contains(new TicketRef("rt", id));
            assertThat(events).extracting(TicketEvent::deliveryId).doesNotHaveDuplicates();
        } finally {
            server().stopWebhooks();
            receiver.stop(0);
        }
    }

    private RtServer server() {
        return started.orElseThrow();
    }

    private Connector connector() {
        return opened.orElseThrow();
    }

    private Connector another() {
        return new RtConnectorFactory()
                .create(new ConnectorSettings(
                        "rt", server().settings(), server().secrets(), Clock.systemUTC(), Path.of(".")));
    }

    private Ticket read(String id) {
        return connector().tickets().read(new TicketRef("rt", id));
    }

    private void apply(String id, Action action) {
        Ticket ticket = read(id);
        ActionId name = new ActionId("%032x".formatted(action.hashCode() & 0xffffffffL));
        connector().writer().apply(new WriteRequest(ticket.ref(), action, name, ticket.version()));
    }

    private long mailsTo(String address) {
        return server().mails().stream()
                .filter(mail -> mail.lines().anyMatch(line -> line.startsWith("To:") && line.contains(address)))
                .count();
    }
}
