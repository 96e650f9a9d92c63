package io.resolvent.connectors.teams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A workflow's trigger on 127.0.0.1: takes a POST with the right signature, says 202 at once and without a body, whatever
 * comes of it later, and refuses everything else in the words of the service. What it would post is kept.
 */
final class WorkflowServer implements AutoCloseable {

    static final String SIGNATURE = "s1gn4tur3-0123456789_abcdefghijklmnopqrstuv";
    static final String PATH = "/workflows/0123456789abcdef/triggers/manual/paths/invoke";
    private static final int MOST_BYTES = 28 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<JsonNode> cards = new CopyOnWriteArrayList<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private volatile boolean on = true;

    private WorkflowServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static WorkflowServer start() {
        try {
            return new WorkflowServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    static String url(URI host, String signature) {
        return host + PATH + "?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=" + signature;
    }

    /** The cards that came, in order. */
    List<JsonNode> cards() {
        return List.copyOf(cards);
    }

    /** What would have failed in the workflow or in Teams, after the 202. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    void turnOff() {
        on = false;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String query =
                    Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                refuse(exchange, 404, "WorkflowNotFound", "The workflow could not be found.");
            } else if (!query.contains("sp=%2Ftriggers%2Fmanual%2Frun") || !query.endsWith("sig=" + SIGNATURE)) {
                refuse(exchange, 401, "DirectApiAuthorizationRequired", "The request has no valid signature.");
            } else if (!on) {
                refuse(exchange, 400, "WorkflowTriggerIsNotEnabled", "The workflow's trigger is in state 'Disabled'.");
            } else if (!exchange.getRequestMethod().equals("POST")) {
                refuse(
                        exchange,
                        400,
                        "TriggerRequestMethodNotValid",
                        "The HTTP method for this request is not valid: expected 'POST' and actual 'GET'.");
            } else {
                run(body);
                exchange.getResponseHeaders().add("x-ms-workflow-run-id", "0858" + cards.size());
                exchange.sendResponseHeaders(202, -1);
            }
        }
    }

    private void run(byte[] body) {
        try {
            JsonNode message = json.readTree(body);
            JsonNode attachment = message.path("attachments").path(0);
            JsonNode card = attachment.path("content");
            require(body.length <= MOST_BYTES, "the message is larger than 28 KB");
            require(message.path("type").asString("").equals("message"), "no message");
            require(
                    attachment.path("contentType").asString("").equals("application/vnd.microsoft.card.adaptive"),
                    "no Adaptive Card");
            require(card.path("type").asString("").equals("AdaptiveCard"), "the content is no card");
            require(card.path("version").asString("").matches("1\\.[0-5]"), "the card has no version");
            require(!card.path("body").isEmpty(), "the card has no body");
            cards.add(card);
        } catch (JacksonException e) {
            problems.add("no JSON");
        }
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }

    private void refuse(HttpExchange exchange, int status, String code, String words) throws IOException {
        byte[] body = ("{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + words + "\"}}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
