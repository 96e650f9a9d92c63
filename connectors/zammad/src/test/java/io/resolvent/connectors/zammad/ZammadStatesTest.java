package io.resolvent.connectors.zammad;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** States are what an administrator makes of them; their type says what they mean. */
class ZammadStatesTest extends ZammadBench {

    @Test
    void aRenamedStateKeepsItsMeaning() {
        desk().lists().rename("states", "closed", "erledigt");
        String id = desk().open("Renamed", "Please help", false);
        Connector connector = connect();

        apply(connector, id, new Action.ChangeStatus(Status.SOLVED));

        assertThat(desk().ticket(id).path("state").asString("")).isEqualTo("erledigt");
        assertThat(connector.tickets().read(ref(id)).status()).isEqualTo(Status.SOLVED);
    }

    @Test
    void aPendingStateGetsTheTimeUntilWhichItRests() {
        String id = desk().open("Pending", "Please help", false);

        apply(connect("pending-for", "P2D"), id, new Action.ChangeStatus(Status.PENDING));

        assertThat(desk().ticket(id).path("state").asString("")).isEqualTo("pending reminder");
        assertThat(Duration.between(
                        Instant.now(),
                        Instant.parse(desk().ticket(id).path("pending_time").asString(""))))
                .isBetween(Duration.ofHours(47), Duration.ofHours(49));
        assertThat(read(id).status()).isEqualTo(Status.PENDING);
    }

    @Test
    void whatWouldCloseByItselfIsNeverWritten() {
        desk().lists().switchOff("states", "pending reminder");
        String id = desk().open("Pending", "Please help", false);

        assertFails(
                FailureKind.REJECTED,
                "no state for PENDING",
                () -> apply(connect(), id, new Action.ChangeStatus(Status.PENDING)));
    }

    @Test
    void aConfiguredStateGoesBeforeItsType() {
        desk().lists().addState("waiting for vendor", "open");
        String id = desk().open("Vendor", "Please help", false);
        Connector connector = connect("statuses", "waiting for vendor=ON_HOLD");

        apply(connector, id, new Action.ChangeStatus(Status.ON_HOLD));

        assertThat(desk().ticket(id).path("state").asString("")).isEqualTo("waiting for vendor");
        assertThat(connector.tickets().read(ref(id)).status()).isEqualTo(Status.ON_HOLD);
        assertThat(read(id).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void newIsSetByZammadAlone() {
        String id = desk().open("New", "Please help", false);

        assertFails(
                FailureKind.REJECTED,
                "no state for NEW",
                () -> apply(connect(), id, new Action.ChangeStatus(Status.NEW)));
    }

    @Test
    void theProbeSaysWhatIsNotThere() {
        ProbeResult probe = connect(
                        "intent-field", "No such field", "groups", "Users, Nobody", "statuses", "sleeping=PENDING")
                .probe();

        assertThat(probe.state()).isEqualTo(ProbeResult.State.MISCONFIGURED);
        assertThat(probe.remedies())
                .hasSize(3)
                .anyMatch(r -> r.contains("No such field"))
                .anyMatch(r -> r.contains("Nobody"))
                .anyMatch(r -> r.contains("sleeping"));
    }

    @Test
    void theProbeNamesThePermissionsThatAreMissing() {
        server.permit(Set.of("ticket.agent"));

        assertThat(connect().probe().remedies())
                .hasSize(2)
                .anyMatch(r -> r.contains("admin.group"))
                .anyMatch(r -> r.contains("admin.object"));
    }
}
