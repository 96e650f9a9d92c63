package io.resolvent.connectors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import java.io.IOException;
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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskWebhooksTest {

    private static final Secret SECRET = new Secret("what-the-desk-signs-with");

    private record Delivery(Map<String, String> headers, byte[] body) {}

    private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void a_change_is_delivered_signed_and_again_after_a_refusal() throws Exception {
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
        refusals.set(1);
        try (SandboxServer desk = SandboxServer.start(0, folder, Clock.systemUTC());
                Connector connector = connector(desk)) {
            desk.registerWebhook(
                    URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook"), SECRET);

            new Http(desk.url(), desk.apiToken()).post("/api/tickets", "{\"text\":\"Hello\"}");

            TicketEvent first = event(connector);
            TicketEvent again = event(connector);
            assertThat(first.ref()).isEqualTo(new TicketRef("desk", "1"));
            assertThat(again.deliveryId()).isEqualTo(first.deliveryId());
        } finally {
            receiver.stop(0);
        }
    }

    private TicketEvent event(Connector connector) throws InterruptedException {
        Delivery delivery = deliveries.poll(20, TimeUnit.SECONDS);
        assertThat(delivery).as("a delivery within 20 s").isNotNull();
        List<TicketEvent> events = connector.webhooks().receive(delivery.headers(), delivery.body(), Instant.now());
        return events.getFirst();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((k, v) -> headers.put(k.toLowerCase(Locale.ROOT), v.getLast()));
            deliveries.add(new Delivery(headers, exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(refusals.getAndDecrement() > 0 ? 503 : 204, -1);
        }
    }

    private Connector connector(SandboxServer desk) {
        return new SandboxConnectorFactory()
                .create(new ConnectorSettings(
                        "desk",
                        Map.of("url", desk.url().toString()),
                        Map.of("token", desk.apiToken(), "webhook-secret", SECRET),
                        Clock.systemUTC(),
                        folder));
    }
}
