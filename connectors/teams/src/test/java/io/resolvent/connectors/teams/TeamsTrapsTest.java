package io.resolvent.connectors.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.testkit.Fault;
import io.resolvent.connectors.testkit.FaultProxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is peculiar to workflows and cards of Teams. */
class TeamsTrapsTest {

    private final WorkflowServer server = WorkflowServer.start();
    private final FaultProxy proxy = FaultProxy.before(server.address());
    private final List<Connector> opened = new ArrayList<>();

    @TempDir
    private Path home;

    @AfterEach
    void everyCardCouldBeShown() {
        opened.forEach(Connector::close);
        proxy.close();
        server.close();
        assertThat(server.problems()).isEmpty();
    }

    @Test
    void wordsOfATicketCallNobodyAndLeadNowhere() {
        String hostile = "<at>everyone</at> @here **urgent** [Sign in](https://evil.example.net) evil.example.net"
                + " {{DATE(2026-01-01T00:00:00Z)}}\n- a list";
        connector(WorkflowServer.SIGNATURE).writer().apply(request(hostile));

        JsonNode card = server.cards().getFirst();
        for (JsonNode block : card.path("body").values()) {
            assertThat(block.toString()).doesNotContain("://evil", "evil.example.net", "@here", "{{");
            assertThat(block.path("type").asString("").equals("TextBlock")
                            && block.toString().contains("evil"))
                    .as("Markdown is read in text blocks only")
                    .isFalse();
        }
        assertThat(card.path("msteams").isMissingNode())
                .as("nobody is mentioned")
                .isTrue();
        assertThat(card.path("actions").isMissingNode()).as("no button").isTrue();
        assertThat(TeamsUnderTest.seen(card)).contains("[Open the ticket](https://desk.example.com/t%281%29)");
    }

    @Test
    void aCardIsNeverTooLargeForTeams() {
        connector(WorkflowServer.SIGNATURE).writer().apply(request("\u754c\"\\ ".repeat(40_000)));

        assertThat(server.cards().getFirst().toString().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(28 * 1024);
    }

    @Test
    void aCardWithManyLinesIsNeverTooLargeEither() {
        connector(WorkflowServer.SIGNATURE).writer().apply(request("a\n".repeat(40_000)));

        assertThat(server.cards().getFirst().toString().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(28 * 1024);
    }

    @Test
    void aSuccessThatIsNoAcceptanceIsNotTakenForSent() {
        proxy.breakWhen(r -> true, new Fault.Answer(200, Map.of("Content-Type", "text/plain"), "1"));
        Connector connector = connector(WorkflowServer.SIGNATURE);

        assertFails(FailureKind.UNKNOWN_OUTCOME, connector, request("Hello"));
    }

    @Test
    void whatMayHaveBeenPostedIsNotPostedAgainAndSaysSo() {
        Connector connector = connector(WorkflowServer.SIGNATURE);
        WriteRequest request = request("Hello");
        proxy.breakOnce(r -> true, new Fault.LostAnswer());
        assertFails(FailureKind.UNKNOWN_OUTCOME, connector, request);

        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> connector.writer().find(request))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(FailureKind.UNKNOWN_OUTCOME))
                .withMessageContaining("Look into the channel");
        assertFails(FailureKind.UNKNOWN_OUTCOME, connector, request);
        assertThat(server.cards()).hasSize(1);
    }

    @Test
    void anotherChannelsMessageIsRefused() {
        WriteRequest request = new WriteRequest(
                new TicketRef("chat", "helpdesk:1"),
                new Action.Notify("billing", "Hello"),
                new ActionId("abcdef0123456789"),
                "");

        assertFails(FailureKind.REJECTED, connector(WorkflowServer.SIGNATURE), request);
        assertThat(proxy.seen()).isEmpty();
    }

    @Test
    void theAddressIsInNoError() {
        Connector connector = connector("wr0ng-signature-that-is-secret");
        proxy.breakOnce(r -> true, new Fault.Answer(500, Map.of(), "{\"message\":\"" + WorkflowServer.PATH + "\"}"));

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(ConnectorException.class)
                    .isThrownBy(() -> connector.writer().apply(request("Hello")))
                    .satisfies(e -> assertThat(String.valueOf(e.getMessage()))
                            .doesNotContain("wr0ng-signature", "0123456789abcdef", "invoke"));
        }
        assertThat(connector.toString()).doesNotContain("wr0ng-signature", "0123456789abcdef");
    }

    @Test
    void anAddressThatIsNoneOrNotOverTlsIsRefusedAtStart() {
        for (String address : List.of("not an address", "http://example.com/workflows/1?sig=12345678", "https://")) {
            assertThatExceptionOfType(ConnectorException.class)
                    .isThrownBy(() -> open(address))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(FailureKind.INVALID_CONFIGURATION))
                    .withMessageContaining("connectors.chat.url-secret")
                    .satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContain("12345678"));
        }
    }

    @Test
    void theProbeStartsNothingAndKnowsAWorkflowThatIsOff() {
        assertThat(connector(WorkflowServer.SIGNATURE).probe().isReady()).isTrue();
        server.turnOff();
        ProbeResult off = connector(WorkflowServer.SIGNATURE).probe();

        assertThat(off.state()).isEqualTo(ProbeResult.State.MISCONFIGURED);
        assertThat(off.remedies()).singleElement().asString().contains("turn the workflow on");
        assertThat(server.cards()).isEmpty();
    }

    private Connector connector(String signature) {
        return open(WorkflowServer.url(proxy.address(), signature));
    }

    private Connector open(String address) {
        Connector connector = new TeamsConnectorFactory()
                .create(new ConnectorSettings(
                        "chat",
                        Map.of("channel", "support"),
                        Map.of("url-secret", new Secret(address)),
                        Clock.systemUTC(),
                        home));
        opened.add(connector);
        return connector;
    }

    private static WriteRequest request(String text) {
        Action.Link link = new Action.Link("Open the ticket", URI.create("https://desk.example.com/t(1)"));
        return new WriteRequest(
                new TicketRef("chat", "helpdesk:1"),
                new Action.Notify("support", text, List.of(link)),
                new ActionId("abcdef0123456789"),
                "");
    }

    private static void assertFails(FailureKind kind, Connector connector, WriteRequest request) {
        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> connector.writer().apply(request))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(kind));
    }
}
