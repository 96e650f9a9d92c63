package io.resolvent.agent.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.resolvent.agent.Assistant;
import io.resolvent.agent.policy.Autonomy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a ticket in the store to a card in a chat. */
class HandOffsAreToldTest {

    private final List<String> cards = new CopyOnWriteArrayList<>();
    private HttpServer workflow;

    @BeforeEach
    void start() throws IOException {
        workflow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        workflow.createContext("/", exchange -> {
            try (exchange) {
                cards.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(202, -1);
            }
        });
        workflow.start();
    }

    @AfterEach
    void stop() {
        workflow.stop(0);
    }

    @Test
    void everyHandOffIsToldOnceWithItsLinks(@TempDir Path folder) {
        try (SandboxDesk desk = new SandboxDesk(folder);
                Assistant assistant = desk.assistantThatTells("home", Autonomy.SUGGEST, address())) {
            SandboxDesk.decide(assistant);
            List<String> handedOff = SandboxDesk.decisions(assistant).stream()
                    .filter(entry -> entry.decision().equals("hand_off"))
                    .map(entry -> entry.ref().toString())
                    .toList();
            assistant.deliver();
            assertThat(cards).as("a chat has a lane of its own").isEmpty();

            assistant.tell();
            assistant.tell();

            assertThat(handedOff).isNotEmpty();
            assertThat(cards).hasSameSizeAs(handedOff);
            assertThat(handedOff)
                    .allSatisfy(ref -> assertThat(cards)
                            .filteredOn(card -> card.contains("Ticket: " + ref + "\""))
                            .singleElement()
                            .asString()
                            .contains(
                                    "A ticket needs a person",
                                    "[See what was decided](http://127.0.0.1:8080/tickets/desk/"));
        }
    }

    @Test
    void anObserverTellsNobody(@TempDir Path folder) {
        try (SandboxDesk desk = new SandboxDesk(folder);
                Assistant assistant = desk.assistantThatTells("home", Autonomy.OBSERVE, address())) {
            SandboxDesk.decide(assistant);
            assistant.deliver();
            assistant.tell();

            assertThat(cards).isEmpty();
            assertThat(SandboxDesk.decisions(assistant))
                    .allSatisfy(entry -> assertThat(entry.actionIds()).isEmpty());
        }
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + workflow.getAddress().getPort() + "/workflows/1/invoke?sig=0123456789");
    }
}
