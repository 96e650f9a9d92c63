package io.resolvent.connectors.intercom;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.resolvent.connectors.testkit.SeenRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A stateful Intercom on 127.0.0.1 that shows every request to a watcher, and takes none without the API's version. */
final class IntercomServer implements AutoCloseable {

    static final String TOKEN = "dG9rOmFjY2Vzcy10b2tlbi0wMTIz";
    private static final String FILES = "/files/";

    private final Workspace workspace = new Workspace();
    private final Library library = new Library();
    private final TicketBoard board = new TicketBoard();
    private final IntercomRoutes routes = new IntercomRoutes(workspace, library, board);
    private final Consumer<SeenRequest> watcher;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<SeenRequest> seen = new CopyOnWriteArrayList<>();
    private volatile URI seenAs = URI.create("http://127.0.0.1");

    private IntercomServer(Consumer<SeenRequest> watcher) throws IOException {
        this.watcher = watcher;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static IntercomServer start(Consumer<SeenRequest> watcher) {
        try {
            return new IntercomServer(watcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Workspace workspace() {
        return workspace;
    }

    Library library() {
        return library;
    }

    TicketBoard board() {
        return board;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Where callers find the workspace, for the addresses it gives. */
    void seenAs(URI address) {
        seenAs = address;
    }

    /** Keeps a file and gives what a part says of it. */
    ObjectNode keep(String fileName, byte[] content) {
        String path = FILES + files.size() + "-" + fileName;
        files.put(path, content);
        return json.createObjectNode()
                .put("type", "upload")
                .put("name", fileName)
                .put("content_type", "text/csv")
                .put("filesize", content.length)
                .put("url", seenAs + path);
    }

    void dropFiles() {
        files.clear();
    }

    List<SeenRequest> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            SeenRequest request = new SeenRequest(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), body);
            seen.add(request);
            Headers headers = exchange.getRequestHeaders();
            if (!("Bearer " + TOKEN).equals(headers.getFirst("Authorization"))) {
                answer(exchange, 401, error("unauthorized", "Access Token Invalid"));
            } else if (request.target().startsWith(FILES)) {
                file(exchange, request.target());
            } else if (!"2.16".equals(headers.getFirst("Intercom-Version"))) {
                answer(exchange, 400, error("intercom_version_invalid", "No version of the API"));
            } else {
                watcher.accept(request);
                respond(exchange, request);
            }
        }
    }

    private void respond(HttpExchange exchange, SeenRequest request) throws IOException {
        try {
            answer(exchange, 200, routes.respond(request));
        } catch (Workspace.Refused refused) {
            answer(exchange, refused.status, error(String.valueOf(refused.getMessage()), "Refused"));
        }
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        Optional<byte[]> content = Optional.ofNullable(files.get(path));
        if (content.isEmpty()) {
            answer(exchange, 404, error("not_found", "Resource Not Found"));
            return;
        }
        exchange.sendResponseHeaders(200, content.get().length);
        exchange.getResponseBody().write(content.get());
    }

    private ObjectNode error(String code, String message) {
        ObjectNode error = json.createObjectNode().put("type", "error.list");
        error.putArray("errors").addObject().put("code", code).put("message", message);
        return error;
    }

    private void answer(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("X-RateLimit-Limit", "1667");
        exchange.getResponseHeaders().set("X-RateLimit-Remaining", "1600");
        exchange.getResponseHeaders()
                .set("X-RateLimit-Reset", Long.toString(Instant.now().getEpochSecond() + 10));
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
