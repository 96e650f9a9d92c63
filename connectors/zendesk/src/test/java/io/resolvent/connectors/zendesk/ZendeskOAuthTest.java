package io.resolvent.connectors.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.TicketRef;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZendeskOAuthTest {

    private final ZendeskServer server = ZendeskServer.start(request -> {}, Duration.ofMinutes(2));

    @TempDir
    private Path home;

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void accessIsRenewedWhenItEndsAndTheLatestGrantOutlastsARestart() {
        String id = server.desk().open("Printer", "It is offline", false);
        try (Connector connector = connect(Duration.ZERO, DeskOAuth.CLIENT_SECRET)) {
            assertThat(connector.probe().state()).isEqualTo(ProbeResult.State.READY);
        }
        server.oauth().endAccess();
        try (Connector connector = connect(Duration.ofMinutes(2), DeskOAuth.CLIENT_SECRET)) {
            assertThat(connector.tickets().read(new TicketRef("desk", id)).subject())
                    .isEqualTo("Printer");
        }
        assertThat(server.oauth().renewals()).isEqualTo(2);
    }

    @Test
    void theProbeSaysThatTheClientIsWrong() {
        try (Connector connector = connect(Duration.ZERO, "another-secret")) {
            ProbeResult probe = connector.probe();

            assertThat(probe.state()).isEqualTo(ProbeResult.State.UNAUTHENTICATED);
            assertThat(probe.remedies())
                    .singleElement()
                    .asString()
                    .contains("invalid_client")
                    .contains("client-secret")
                    .doesNotContain("another-secret");
        }
    }

    private Connector connect(Duration later, String clientSecret) {
        return new ZendeskConnectorFactory()
                .create(new ConnectorSettings(
                        "desk",
                        Map.of(
                                "url",
                                server.address().toString(),
                                "oauth-token-url",
                                server.address() + "/oauth/tokens",
                                "client-id",
                                DeskOAuth.CLIENT),
                        Map.of(
                                "client-secret", new Secret(clientSecret),
                                "refresh-token", new Secret(DeskOAuth.FIRST_REFRESH)),
                        Clock.offset(Clock.systemUTC(), later),
                        home));
    }
}
