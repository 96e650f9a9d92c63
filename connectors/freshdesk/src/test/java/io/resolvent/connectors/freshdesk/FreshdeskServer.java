package io.resolvent.connectors.freshdesk;

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
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A stateful Freshdesk on 127.0.0.1, with the API's pages, windows and refusals. */
final class FreshdeskServer implements AutoCloseable {

    static final String KEY = "api-key-0123456789";
    private static final int LAST_PAGE = 300;
    private static final int OLDEST_INCLUDED = 10;

    private final DeskForm form = new DeskForm();
    private final DeskLibrary library = new DeskLibrary();
    private final DeskPeople people = new DeskPeople();
    private final DeskFiles files = new DeskFiles();
    private final Desk desk = new Desk(form);
    private final Consumer<SeenRequest> watcher;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final JsonMapper json = JsonMapper.builder().build();
    private volatile URI seenAs;
    private volatile int perMinute = 6000;
    private volatile int remaining = 5900;

    private FreshdeskServer(Consumer<SeenRequest> watcher) throws IOException {
        this.watcher = watcher;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        seenAs = address();
    }

    /** @param watcher is told every request to the API */
    static FreshdeskServer start(Consumer<SeenRequest> watcher) {
        try {
            return new FreshdeskServer(watcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Desk desk() {
        return desk;
    }

    DeskForm form() {
        return form;
    }

    DeskLibrary library() {
        return library;
    }

    DeskPeople people() {
        return people;
    }

    DeskFiles files() {
        return files;
    }

    /** Where callers find it, for the addresses it gives. */
    void seenAs(URI address) {
        seenAs = address;
    }

    /** What it says from now on about its limit. */
    void limit(int limitPerMinute, int left) {
        perMinute = limitPerMinute;
        remaining = left;
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
            Optional<byte[]> file = files.at(exchange.getRequestURI());
            String method = exchange.getRequestMethod();
            if (file.isPresent()) {
                send(exchange, 200, file.get());
            } else if (!isKnown(exchange)) {
                answer(exchange, 401, json.createObjectNode().put("code", "invalid_credentials"));
            } else {
                watcher.accept(new SeenRequest(method, exchange.getRequestURI().toString(), body));
                try {
                    JsonNode answer = respond(exchange, method, body);
                    answer(exchange, method.equals("POST") ? 201 : 200, answer);
                } catch (Refused refused) {
                    answer(exchange, refused.status, refusal(refused));
                }
            }
        }
    }

    private static boolean isKnown(HttpExchange exchange) {
        String user = Base64.getEncoder().encodeToString((KEY + ":X").getBytes(StandardCharsets.UTF_8));
        return ("Basic " + user).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private JsonNode respond(HttpExchange exchange, String method, String body) {
        URI target = exchange.getRequestURI();
        String[] parts = target.getPath().replaceFirst("^/api/v2/", "").split("/");
        Map<String, String> query = query(target);
        return switch (parts[0]) {
            case "tickets" -> tickets(exchange, method, parts, query, body);
            case "contacts" -> people.contact(Long.parseLong(parts[1]));
            case "agents" -> parts.length > 1 ? people.self() : page(exchange, people.agents(), query);
            case "groups" -> page(exchange, people.groups(), query);
            case "ticket_fields" -> list(form.fields());
            case "canned_response_folders" ->
                list(parts.length == 1 ? library.cannedFolders() : library.in(Long.parseLong(parts[1])));
            case "solutions" -> solutions(parts);
            default -> throw new Refused(404, "", "");
        };
    }

    private JsonNode tickets(
            HttpExchange exchange, String method, String[] parts, Map<String, String> query, String body) {
        if (parts.length == 1) {
            return listed(exchange, query);
        }
        boolean fromArchive = parts[1].equals("archived");
        long id = Long.parseLong(parts[fromArchive ? 2 : 1]);
        String what = Stream.of(parts).skip(fromArchive ? 3 : 2).findFirst().orElse("");
        if (method.equals("PUT")) {
            return desk.update(id, json.readTree(body));
        }
        if (method.equals("POST")) {
            JsonNode said = json.readTree(body);
            boolean isPrivate = what.equals("notes") && said.path("private").asBoolean(true);
            return desk.say(id, Desk.BOT, said.path("body").asString(""), isPrivate, entry -> {});
        }
        if (what.equals("conversations")) {
            return page(exchange, signed(desk.conversations(id, fromArchive)), query);
        }
        ObjectNode ticket = desk.ticket(id, fromArchive);
        files.sign(ticket, seenAs);
        if (query.getOrDefault("include", "").contains("conversations")) {
            List<ObjectNode> all = desk.conversations(id, fromArchive);
            ticket.set("conversations", list(all.subList(0, Math.min(OLDEST_INCLUDED, all.size()))));
        }
        return ticket;
    }

    private List<ObjectNode> signed(List<ObjectNode> entries) {
        entries.forEach(entry -> files.sign(entry, seenAs));
        return entries;
    }

    /** Without a time to begin with, only what was created in the last thirty days. */
    private JsonNode listed(HttpExchange exchange, Map<String, String> query) {
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        int size = Integer.parseInt(query.getOrDefault("per_page", "30"));
        if (page > LAST_PAGE) {
            throw new Refused(400, "page", "You cannot access tickets beyond the 300th page.");
        }
        boolean deleted = query.getOrDefault("filter", "").equals("deleted");
        boolean windowed = !query.containsKey("updated_since");
        Instant since = windowed ? Instant.EPOCH : Instant.parse(query.getOrDefault("updated_since", ""));
        Instant created = Instant.now().minus(30, ChronoUnit.DAYS);
        List<ObjectNode> rows = desk.list(since, deleted, (page - 1L) * size, size).stream()
                .filter(row -> !windowed || row.path("created_at").asString("").compareTo(created.toString()) > 0)
                .toList();
        link(exchange, rows.size() > size);
        return list(rows.subList(0, Math.min(size, rows.size())));
    }

    private JsonNode solutions(String[] parts) {
        String what = parts[parts.length - 1];
        return switch (what) {
            case "categories" -> list(library.categories());
            case "folders" -> list(library.folders());
            case "subfolders" -> list(library.subfolders(Long.parseLong(parts[2])));
            case "articles" -> list(library.in(Long.parseLong(parts[2])));
            default -> throw new Refused(404, "", "");
        };
    }

    private JsonNode page(HttpExchange exchange, List<ObjectNode> rows, Map<String, String> query) {
        int size = Integer.parseInt(query.getOrDefault("per_page", "30"));
        int from = Math.min(rows.size(), (Integer.parseInt(query.getOrDefault("page", "1")) - 1) * size);
        int to = Math.min(rows.size(), from + size);
        link(exchange, to < rows.size());
        return list(rows.subList(from, to));
    }

    private void link(HttpExchange exchange, boolean more) {
        if (more) {
            exchange.getResponseHeaders().set("Link", "<" + seenAs + "/api/v2/next>; rel=\"next\"");
        }
    }

    private ArrayNode list(List<ObjectNode> rows) {
        ArrayNode list = json.createArrayNode();
        rows.forEach(list::add);
        return list;
    }

    private ObjectNode refusal(Refused refused) {
        ObjectNode answer = json.createObjectNode();
        if (!refused.field.isEmpty()) {
            answer.put("description", "Validation failed");
            ObjectNode error = answer.putArray("errors").addObject();
            error.put("field", refused.field)
                    .put("message", String.valueOf(refused.getMessage()))
                    .put("code", "invalid_value");
        }
        return answer;
    }

    private static Map<String, String> query(URI target) {
        return Stream.of(Optional.ofNullable(target.getRawQuery()).orElse("").split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, other) -> other,
                        HashMap::new));
    }

    private void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.getResponseHeaders().set("X-RateLimit-Total", Integer.toString(perMinute));
        exchange.getResponseHeaders().set("X-RateLimit-Remaining", Integer.toString(remaining));
        send(exchange, status, json.writeValueAsBytes(body));
    }

    private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
