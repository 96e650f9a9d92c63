package io.resolvent.connectors.jira;

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
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stateful Jira and Confluence on 127.0.0.1 that shows every request to Jira's platform to a watcher. Service Management and
 * Confluence have no specification that could be had.
 */
final class JiraServer implements AutoCloseable {

    static final String TOKEN = "api-token-0123456789";

    private final Desk desk = new Desk();
    private final SearchIndex index = new SearchIndex(desk);
    private final Wiki wiki = new Wiki();
    private final Platform platform = new Platform(desk, index);
    private final Consumer<SeenRequest> watch;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final JsonMapper json = JsonMapper.builder().build();

    private JiraServer(Consumer<SeenRequest> watch) throws IOException {
        this.watch = watch;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static JiraServer start(Consumer<SeenRequest> watch) {
        try {
            return new JiraServer(watch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Desk desk() {
        return desk;
    }

    SearchIndex index() {
        return index;
    }

    Wiki wiki() {
        return wiki;
    }

    Platform platform() {
        return platform;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String authorization = Optional.ofNullable(
                            exchange.getRequestHeaders().getFirst("Authorization"))
                    .orElse("");
            if (!authorization.equals(wanted())) {
                answer(exchange, new Platform.Reply(401, error("Client must be authenticated.")));
                return;
            }
            SeenRequest request = new SeenRequest(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), body);
            if (request.target().startsWith("/rest/api/3/")) {
                watch.accept(request);
            }
            try {
                answer(exchange, respond(request, exchange.getRequestURI()));
            } catch (Refused refused) {
                answer(exchange, new Platform.Reply(refused.status, error(refused.words)));
            }
        }
    }

    private static String wanted() {
        return "Basic "
                + Base64.getEncoder().encodeToString((People.BOT_EMAIL + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
    }

    private Platform.Reply respond(SeenRequest request, URI target) {
        String[] path = target.getPath().substring(1).split("/");
        Map<String, String> query = query(target);
        if (path[0].equals("wiki")) {
            return new Platform.Reply(200, wiki.respond(Arrays.copyOfRange(path, 1, path.length), query));
        }
        return platform.respond(
                request.method(), path, query, json.readTree(request.body().isEmpty() ? "{}" : request.body()));
    }

    private JsonNode error(String message) {
        var error = json.createObjectNode();
        error.putArray("errorMessages").add(message);
        error.putObject("errors");
        return error;
    }

    private static Map<String, String> query(URI target) {
        return Arrays.stream(
                        Optional.ofNullable(target.getRawQuery()).orElse("").split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, other) -> other,
                        HashMap::new));
    }

    private void answer(HttpExchange exchange, Platform.Reply reply) throws IOException {
        byte[] bytes = reply.content().orElseGet(() -> json.writeValueAsBytes(reply.json()));
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        boolean isEmpty = reply.status() == 204 || bytes.length == 0;
        exchange.sendResponseHeaders(reply.status(), isEmpty ? -1 : bytes.length);
        if (!isEmpty) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
