package io.resolvent.connectors.zammad;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.testkit.SeenRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stateful Zammad on 127.0.0.1 that behaves as its source says and takes only what its source knows: anything else is listed
 * as a problem. Other modules' tests may use it too.
 */
public final class ZammadServer implements AutoCloseable {

    public static final String TOKEN = "access-token-0123456789";
    public static final String WEBHOOK_SECRET = "webhook-secret-0123456789";

    private static final String API = "/api/v1";

    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final List<SeenRequest> seen = new CopyOnWriteArrayList<>();
    private final ZammadDesk desk = new ZammadDesk();
    private final ZammadRoutes routes = new ZammadRoutes(desk, problems);
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Queue<Runnable> beforeWrite = new ConcurrentLinkedQueue<>();

    private ZammadServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static ZammadServer start() {
        try {
            return new ZammadServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ZammadDesk desk() {
        return desk;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Settings and credentials that suffice for a connector. */
    public Map<String, String> values() {
        return Map.of("url", address().toString(), "intent-field", "Intent");
    }

    public Map<String, Secret> secrets() {
        return Map.of("token", new Secret(TOKEN), "webhook-secret", new Secret(WEBHOOK_SECRET));
    }

    /** The body and the headers of the call that a webhook makes for this ticket. */
    public byte[] webhookBody(String ticket) {
        return ("{\"ticket\":{\"id\":" + ticket + ",\"updated_at\":\"2026-03-01T10:00:00.123Z\"},\"article\":{}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    public Map<String, String> webhookHeaders(byte[] body) {
        return Map.of(
                "x-zammad-trigger",
                "Resolvent",
                "x-zammad-delivery",
                "0c3ecd01-3a86-4cb1-9e3c-6d4ab6a1a1f2",
                "x-hub-signature",
                "sha1=" + HmacSignature.sha1(new Secret(WEBHOOK_SECRET)).hex(body));
    }

    /** What was wrong with requests so far. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    public List<SeenRequest> seen() {
        return List.copyOf(seen);
    }

    /** What the token may do besides what its absence forbids. */
    void permit(Set<String> permissions) {
        routes.permit(permissions);
    }

    /** Happens when the next update has arrived and before it is made. */
    void beforeWrite(Runnable event) {
        beforeWrite.add(event);
    }

    void cap(int rows) {
        routes.cap(rows);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            URI target = exchange.getRequestURI();
            String authorization = Optional.ofNullable(
                            exchange.getRequestHeaders().getFirst("Authorization"))
                    .orElse("");
            if (!authorization.equals("Token token=" + TOKEN)) {
                answer(exchange, 401, Map.of("error", "Invalid token!"));
                return;
            }
            seen.add(new SeenRequest(exchange.getRequestMethod(), target.toString(), body));
            requireJson(exchange, body);
            try {
                answer(exchange, status(exchange), respond(exchange.getRequestMethod(), target, body));
            } catch (Refused refused) {
                answer(exchange, refused.status, Map.of("error", String.valueOf(refused.getMessage())));
            } catch (JacksonException | NumberFormatException e) {
                problems.add(exchange.getRequestMethod() + " " + target + ": " + e);
                answer(exchange, 400, Map.of("error", "Bad request"));
            }
        }
    }

    private Object respond(String method, URI target, String body) {
        if (!target.getPath().startsWith(API + "/")) {
            throw new Refused(404, "No route matches");
        }
        if (method.equals("PUT")) {
            Optional.ofNullable(beforeWrite.poll()).ifPresent(Runnable::run);
        }
        synchronized (desk) {
            return routes.answer(method, target.getPath().substring(API.length()), query(target), body);
        }
    }

    private void requireJson(HttpExchange exchange, String body) {
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        if (!body.isEmpty() && !type.startsWith("application/json")) {
            problems.add(exchange.getRequestURI() + ": a body that does not say that it is JSON");
        }
    }

    private static int status(HttpExchange exchange) {
        boolean creates = exchange.getRequestMethod().equals("POST")
                && exchange.getRequestURI().getPath().endsWith("/add");
        return creates ? 201 : 200;
    }

    private static Map<String, String> query(URI target) {
        return Stream.of(Optional.ofNullable(target.getRawQuery()).orElse("").split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        boolean isFile = body instanceof byte[];
        byte[] bytes = body instanceof byte[] file ? file : json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", isFile ? "text/csv" : "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
