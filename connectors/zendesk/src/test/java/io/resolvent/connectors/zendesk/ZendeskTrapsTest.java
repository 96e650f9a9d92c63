package io.resolvent.connectors.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.testkit.Fault;
import io.resolvent.connectors.testkit.ScriptedServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is peculiar to Zendesk. */
class ZendeskTrapsTest {

    private final ZendeskServer server = ZendeskServer.start(request -> {}, Duration.ofMinutes(2));

    @TempDir
    private Path home;

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatTheExportStillKeepsBackIsReportedAtOnce() {
        String id = server.desk().open("Now", "Just now", false);

        Batch<TicketChange> batch = connect(Map.of()).tickets().changedSince(Checkpoint.start());

        assertThat(batch.items()).extracting(change -> change.ref().id()).contains(id);
        assertThat(batch.more()).isFalse();
    }

    @Test
    void aTicketThatWasMergedAwayIsDeleted() {
        String id = server.desk().open("Merged", "Twice", false);
        TicketRef ref = new TicketRef("desk", id);
        Connector connector = connect(Map.of());
        Ticket ticket = connector.tickets().read(ref);
        connector
                .writer()
                .apply(new WriteRequest(
                        ref, new Action.AddTags(Set.of("closed_by_merge")), action(), ticket.version()));

        assertThat(connector.tickets().changedSince(Checkpoint.start()).items())
                .filteredOn(change -> change.ref().equals(ref))
                .extracting(TicketChange::status)
                .containsOnly(Status.DELETED);
        assertThat(catchThrowableOfType(
                                ConnectorException.class,
                                () -> connector.tickets().read(ref))
                        .kind())
                .isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void onlyTicketsOfTheNamedGroupsAreReported() {
        server.desk().open("Support", "In the group Support", false);

        assertThat(connect(Map.of("groups", "Billing"))
                        .tickets()
                        .changedSince(Checkpoint.start())
                        .items())
                .isEmpty();
        assertThat(connect(Map.of("groups", "Billing, Support"))
                        .tickets()
                        .changedSince(Checkpoint.start())
                        .items())
                .hasSize(1);
    }

    @Test
    void tagsOfOthersStayWhenOursAreAdded() {
        String id = server.desk().open("Tags", "Please", false);
        TicketRef ref = new TicketRef("desk", id);
        Connector connector = connect(Map.of());

        connector
                .writer()
                .apply(new WriteRequest(
                        ref,
                        new Action.AddTags(Set.of("resolvent")),
                        action(),
                        connector.tickets().read(ref).version()));

        assertThat(connector.tickets().read(ref).tags()).containsExactlyInAnyOrder("web", "resolvent");
    }

    @Test
    void theProbeSaysWhatIsNotThere() {
        ProbeResult probe = connect(Map.of("intent-field", "No such field", "groups", "Nobody"))
                .probe();

        assertThat(probe.state()).isEqualTo(ProbeResult.State.MISCONFIGURED);
        assertThat(probe.remedies())
                .hasSize(2)
                .anyMatch(r -> r.contains("No such field"))
                .anyMatch(r -> r.contains("Nobody"));
    }

    @Test
    void aTicketIsReadAgainOnceTheSecondOfItsLastUpdateIsOver() {
        try (ScriptedServer slow = ScriptedServer.start()) {
            AtomicInteger looks = new AtomicInteger();
            Instant updated = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
            slow.on("GET", "/api/v2/tickets/1", request -> ticketOf(updated, looks.incrementAndGet()));
            slow.on("GET", "/api/v2/tickets/1/comments?page%5Bsize%5D=100", 200, "{\"comments\":[]}");
            slow.on("GET", "/api/v2/ticket_fields?page%5Bsize%5D=100", 200, "{\"ticket_fields\":[]}");
            slow.on("GET", "/api/v2/groups?page%5Bsize%5D=100", 200, "{\"groups\":[]}");

            connect(slow.address(), Map.of()).tickets().read(new TicketRef("desk", "1"));

            assertThat(looks.get()).isGreaterThan(1);
            assertThat(slow.unexpected()).isEmpty();
        }
    }

    private static Fault.Answer ticketOf(Instant updated, int look) {
        assertThat(look).as("it gives up after some looks").isLessThan(10);
        return new Fault.Answer(200, Map.of("Content-Type", "application/json"), """
                {"ticket":{"id":1,"status":"open","created_at":"2026-03-01T09:00:00Z","updated_at":"%s"}}""".formatted(updated));
    }

    private Connector connect(Map<String, String> more) {
        return connect(server.address(), more);
    }

    private Connector connect(URI address, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of("url", address.toString(), "email", Desk.BOT_EMAIL));
        values.putAll(more);
        return new ZendeskConnectorFactory()
                .create(new ConnectorSettings(
                        "desk", values, Map.of("token", new Secret(ZendeskServer.TOKEN)), Clock.systemUTC(), home));
    }

    private static ActionId action() {
        return new ActionId("0123456789abcdef".repeat(4));
    }
}
