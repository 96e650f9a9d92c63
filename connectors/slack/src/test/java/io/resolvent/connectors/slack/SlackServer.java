package io.resolvent.connectors.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.resolvent.connectors.testkit.SeenRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Slack's Web API on 127.0.0.1, held to the vendor's specification. Refusals have status 200; only a limit has 429. The
 * specification writes the token as a parameter of each method; Slack takes it from the header Authorization.
 */
final class SlackServer implements AutoCloseable {

    static final String TOKEN = "xoxb-0123456789-token";

    /** A request as it came, and when. */
    record Seen(String method, Map<String, String> fields, Instant at) {}

    private final Workspace workspace = new Workspace();
    private final BiConsumer<SeenRequest, Map<String, String>> watcher;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile String scopes = "chat:write,channels:history";
    private volatile Map<String, String> refusals = Map.of();
    private volatile Map<String, Integer> waits = Map.of();
    private volatile int mostMessages = 999;

    private SlackServer(BiConsumer<SeenRequest, Map<String, String>> watcher) throws IOException {
        this.watcher = watcher;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** @param watcher sees every request with its headers as the specification wants them */
    static SlackServer start(BiConsumer<SeenRequest, Map<String, String>> watcher) {
        try {
            return new SlackServer(watcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Workspace workspace() {
        return workspace;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api");
    }

    List<Seen> seen(String method) {
        return seen.stream().filter(s -> s.method().equals(method)).toList();
    }

    void scopes(String granted) {
        scopes = granted;
    }

    /** This method is refused with this word. */
    void refuse(String method, String word) {
        refusals = Map.of(method, word);
    }

    /** This method is over its limit for so many seconds. */
    void limit(String method, int seconds) {
        waits = Map.of(method, seconds);
    }

    /** As for an app that is distributed outside of the marketplace. */
    void capMessages(int most) {
        mostMessages = most;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String method = exchange.getRequestURI().getPath().replaceFirst("^/api/", "");
            Map<String, String> fields = fields(
                    body.isEmpty()
                            ? Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                                    .orElse("")
                            : body);
            seen.add(new Seen(method, fields, Instant.now()));
            check(exchange, body);
            if (waits.containsKey(method)) {
                exchange.getResponseHeaders().add("Retry-After", Integer.toString(waits.get(method)));
                answer(exchange, 429, refusal("ratelimited"));
                return;
            }
            exchange.getResponseHeaders().add("X-OAuth-Scopes", scopes);
            answer(exchange, 200, respond(exchange, method, fields));
        }
    }

    private ObjectNode respond(HttpExchange exchange, String method, Map<String, String> fields) {
        String authorization = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        if (!authorization.equals("Bearer " + TOKEN)) {
            return refusal(authorization.isEmpty() ? "not_authed" : "invalid_auth");
        }
        if (refusals.containsKey(method)) {
            return refusal(refusals.get(method));
        }
        try {
            return switch (method) {
                case "auth.test" -> whoami();
                case "chat.postMessage" -> workspace.post(fields);
                case "conversations.history" -> workspace.history(fields, mostMessages);
                case "conversations.replies" -> workspace.replies(fields, mostMessages);
                default -> refusal("unknown_method");
            };
        } catch (Workspace.Refused refused) {
            return refusal(String.valueOf(refused.getMessage()));
        }
    }

    private ObjectNode whoami() {
        return json.createObjectNode()
                .put("ok", true)
                .put("url", "https://example.slack.com/")
                .put("team", "Example")
                .put("user", "resolvent")
                .put("team_id", "T0EXAMPLE")
                .put("user_id", "U0RESOLVENT")
                .put("bot_id", Workspace.BOT);
    }

    private ObjectNode refusal(String word) {
        return json.createObjectNode().put("ok", false).put("error", word);
    }

    private void check(HttpExchange exchange, String body) {
        Map<String, String> headers = new HashMap<>();
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .ifPresent(given -> headers.put("token", given.replaceFirst("^Bearer ", "")));
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .ifPresent(given -> headers.put("content-type", given));
        SeenRequest request = new SeenRequest(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), body);
        watcher.accept(request, headers);
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            if (!pair.isEmpty()) {
                fields.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
            }
        }
        return fields;
    }

    private void answer(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
