package io.resolvent.connectors.zendesk;

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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A stateful Zendesk on 127.0.0.1 that shows every request to a watcher. The help center has no published specification. */
final class ZendeskServer implements AutoCloseable {

    static final String TOKEN = "api-token-0123456789";

    private final Desk desk = new Desk();
    private final DeskOAuth oauth = new DeskOAuth();
    private final DeskFiles files = new DeskFiles();
    private volatile URI seenAs = URI.create("http://127.0.0.1");
    private final Consumer<SeenRequest> watch;
    private final Duration keptBack;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final JsonMapper json = JsonMapper.builder().build();

    private ZendeskServer(Consumer<SeenRequest> watch, Duration keptBack) throws IOException {
        this.watch = watch;
        this.keptBack = keptBack;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * @param watch sees every request that has a specification
     * @param keptBack how long a change is missing from the export
     */
    static ZendeskServer start(Consumer<SeenRequest> watch, Duration keptBack) {
        try {
            return new ZendeskServer(watch, keptBack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Desk desk() {
        return desk;
    }

    DeskOAuth oauth() {
        return oauth;
    }

    DeskFiles files() {
        return files;
    }

    /** Where callers find the desk, for the addresses it gives. */
    void seenAs(URI address) {
        seenAs = address;
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
            String wanted = "Basic "
                    + Base64.getEncoder()
                            .encodeToString((Desk.BOT_EMAIL + "/token:" + TOKEN).getBytes(StandardCharsets.UTF_8));
            if (exchange.getRequestURI().getPath().equals("/oauth/tokens")) {
                renew(exchange, body);
                return;
            }
            if (!authorization.equals(wanted) && !oauth.accepts(authorization)) {
                answer(exchange, 401, json.createObjectNode().put("error", "Couldn't authenticate you"));
                return;
            }
            Optional<byte[]> file = files.at(exchange.getRequestURI());
            if (file.isPresent()) {
                exchange.sendResponseHeaders(200, file.get().length);
                exchange.getResponseBody().write(file.get());
                return;
            }
            check(new SeenRequest(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), body));
            try {
                answer(exchange, 200, respond(exchange.getRequestMethod(), exchange.getRequestURI(), body));
            } catch (Desk.Refused refused) {
                answer(exchange, refused.status, json.createObjectNode().put("error", refused.error));
            }
        }
    }

    private void renew(HttpExchange exchange, String form) throws IOException {
        try {
            answer(exchange, 200, oauth.renew(form));
        } catch (Desk.Refused refused) {
            answer(exchange, refused.status, json.createObjectNode().put("error", refused.error));
        }
    }

    private void check(SeenRequest request) {
        if (!request.target().startsWith("/api/v2/help_center/")) {
            watch.accept(request);
        }
    }

    private ObjectNode respond(String method, URI target, String body) {
        String path = target.getPath().replaceFirst("^/api/v2", "").replaceFirst("\\.json$", "");
        Map<String, String> query = query(target);
        String[] parts = path.substring(1).split("/");
        if (method.equals("PUT") && parts.length == 2 && parts[0].equals("tickets")) {
            long id = Long.parseLong(parts[1]);
            ObjectNode audit = desk.update(id, json.readTree(body).path("ticket"));
            ObjectNode answer = json.createObjectNode();
            answer.set("ticket", desk.ticket(id));
            answer.set("audit", audit);
            return answer;
        }
        if (!method.equals("GET")) {
            throw new Desk.Refused(404, "InvalidEndpoint");
        }
        return switch (parts[0]) {
            case "users" -> parts[1].equals("me") ? wrapped("user", user(Desk.BOT)) : users(query);
            case "tickets" -> parts.length == 1 ? latest(query) : ticket(parts, query);
            case "incremental" -> export(query);
            case "groups" ->
                page("groups", List.of(named(200, "name", "Support"), named(201, "name", "Billing")), query);
            case "ticket_fields" ->
                page(
                        "ticket_fields",
                        List.of(named(1, "title", "Subject"), named(Desk.INTENT_FIELD, "title", desk.intentField())),
                        query);
            case "attachments" -> files.show(parts[1], seenAs);
            case "macros" -> page("macros", desk.macros(), query);
            case "help_center" -> helpCenter(parts, query);
            default -> throw new Desk.Refused(404, "InvalidEndpoint");
        };
    }

    private ObjectNode ticket(String[] parts, Map<String, String> query) {
        long id = Long.parseLong(parts[1]);
        if (parts.length == 2) {
            return wrapped("ticket", desk.ticket(id));
        }
        return switch (parts[2]) {
            case "comments" -> page("comments", desk.comments(id), query);
            case "audits" -> page("audits", desk.audits(id), query);
            default -> throw new Desk.Refused(404, "InvalidEndpoint");
        };
    }

    private ObjectNode latest(Map<String, String> query) {
        List<ObjectNode> rows = desk.byChange().stream()
                .filter(t -> !t.path("status").asString("").equals("deleted"))
                .toList();
        return page("tickets", rows.reversed(), query);
    }

    private ObjectNode export(Map<String, String> query) {
        String until = Instant.now()
                .minus(keptBack)
                .plusSeconds(keptBack.isZero() ? 3600 : 0)
                .toString();
        String cursor = query.getOrDefault("cursor", "");
        List<ObjectNode> rows = desk.byChange().stream()
                .filter(t -> t.path("updated_at").asString("").compareTo(until) <= 0)
                .filter(t -> cursor.isEmpty() || position(t).compareTo(cursor) > 0)
                .toList();
        int size = Integer.parseInt(query.getOrDefault("per_page", "1000"));
        List<ObjectNode> some = rows.subList(0, Math.min(size, rows.size()));
        ObjectNode answer = json.createObjectNode();
        ArrayNode array = answer.putArray("tickets");
        some.forEach(array::add);
        answer.put("after_cursor", some.isEmpty() ? cursor.isEmpty() ? "0" : cursor : position(some.getLast()));
        answer.put("end_of_stream", some.size() == rows.size());
        return answer;
    }

    private static String position(ObjectNode ticket) {
        return ticket.path("updated_at").asString("") + "~" + ticket.path("id").asString("");
    }

    private ObjectNode helpCenter(String[] parts, Map<String, String> query) {
        if (parts[1].equals("locales")) {
            ObjectNode answer = json.createObjectNode().put("default_locale", "en-us");
            answer.putArray("locales").add("en-us");
            return answer;
        }
        return page("articles", desk.articles(), query);
    }

    private ObjectNode users(Map<String, String> query) {
        ObjectNode answer = json.createObjectNode();
        ArrayNode users = answer.putArray("users");
        Arrays.stream(query.getOrDefault("ids", "").split(","))
                .mapToLong(Long::parseLong)
                .mapToObj(this::user)
                .forEach(users::add);
        return answer;
    }

    private ObjectNode user(long id) {
        ObjectNode user = json.createObjectNode().put("id", id);
        if (id == Desk.REQUESTER) {
            user.put("name", "Kim Larsen").put("email", Desk.REQUESTER_EMAIL).put("role", "end-user");
            user.putObject("user_fields").put("tier", "pro");
        } else if (id == Desk.AGENT) {
            user.put("name", "Dana Stone").put("email", Desk.AGENT_EMAIL).put("role", "agent");
        } else {
            user.put("name", "Resolvent").put("email", Desk.BOT_EMAIL).put("role", "admin");
        }
        return user;
    }

    private ObjectNode page(String field, List<ObjectNode> rows, Map<String, String> query) {
        int from = Integer.parseInt(query.getOrDefault("page[after]", "0"));
        int to = Math.min(rows.size(), from + Integer.parseInt(query.getOrDefault("page[size]", "100")));
        ObjectNode answer = json.createObjectNode();
        ArrayNode array = answer.putArray(field);
        rows.subList(Math.min(from, to), to).forEach(array::add);
        answer.putObject("meta").put("has_more", to < rows.size()).put("after_cursor", Integer.toString(to));
        return answer;
    }

    private ObjectNode named(long id, String name, String value) {
        return json.createObjectNode().put("id", id).put(name, value);
    }

    private ObjectNode wrapped(String name, JsonNode value) {
        ObjectNode answer = json.createObjectNode();
        answer.set(name, value);
        return answer;
    }

    private static Map<String, String> query(URI target) {
        List<String> pairs = new ArrayList<>(
                List.of(Optional.ofNullable(target.getRawQuery()).orElse("").split("&")));
        return pairs.stream()
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, other) -> other,
                        HashMap::new));
    }

    private void answer(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("X-Rate-Limit", "700");
        exchange.getResponseHeaders().set("X-Rate-Limit-Remaining", "650");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
