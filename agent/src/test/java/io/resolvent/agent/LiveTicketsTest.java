package io.resolvent.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Connectors;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.sandbox.SandboxConnectorFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveTicketsTest {

    private static final TicketRef MISSING = new TicketRef("desk", "nobody-opened-this");

    @TempDir
    Path folder;

    @Test
    void aTicketThatIsNotThereYetIsLookedForAgain() {
        try (Connector desk = desk()) {
            assertThatThrownBy(() -> tickets(desk, 0).read(MISSING))
                    .isInstanceOfSatisfying(
                            ConnectorException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(FailureKind.UNAVAILABLE));
        }
    }

    @Test
    void aTicketThatStaysAwayCountsAsDeleted() {
        try (Connector desk = desk()) {
            assertThat(tickets(desk, LiveTickets.LOOKS).read(MISSING).status()).isEqualTo(Status.DELETED);
        }
    }

    @Test
    void aTicketOfAStoreThatIsNotConfiguredSaysSo() {
        assertThatThrownBy(() -> new LiveTickets(name -> Optional.empty(), 0).read(MISSING))
                .hasMessageContaining("desk:nobody-opened-this")
                .hasMessageContaining("no ticket store of this name is configured");
    }

    private static LiveTickets tickets(Connector desk, int attempts) {
        Connectors stores = name -> Optional.of(desk);
        return new LiveTickets(stores, attempts);
    }

    private Connector desk() {
        return new SandboxConnectorFactory()
                .create(new ConnectorSettings("desk", Map.of("serve", "0"), Map.of(), Clock.systemUTC(), folder));
    }
}
