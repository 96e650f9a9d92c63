package io.resolvent.connectors.intercom;

import io.resolvent.connectors.testkit.SeenRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a workspace answers. */
record IntercomRoutes(Workspace workspace, Library library, TicketBoard board) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Comparator<ObjectNode> BY_CHANGE = Comparator.comparingLong(
                    (ObjectNode c) -> c.path("updated_at").asLong(0))
            .thenComparingLong(c -> c.path("id").asLong(0));

    ObjectNode respond(SeenRequest request) {
        URI target = URI.create(request.target());
        String[] parts = target.getPath().substring(1).split("/");
        JsonNode body = request.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(request.body());
        return switch (request.method()) {
            case "GET" -> get(parts, query(target));
            case "POST" -> post(parts, body);
            case "PUT" -> {
                if (parts[0].equals("tickets")) {
                    yield board.update(parts[1], workspace.author("admin", Workspace.BOT), body);
                }
                workspace.update(parts[1], body);
                yield workspace.conversation(parts[1]);
            }
            default -> throw new Workspace.Refused(404, "not_found");
        };
    }

    private ObjectNode get(String[] parts, Map<String, String> query) {
        return switch (parts[0]) {
            case "me" -> self();
            case "conversations" -> conversations(parts[1], query);
            case "tickets" -> board.ticket(parts[1]);
            case "contacts" -> contact(parts[1]);
            case "admins" ->
                list(
                        "admins",
                        List.of(workspace.author("admin", Workspace.BOT), workspace.author("admin", Workspace.AGENT)));
            case "teams" -> list("teams", List.of(named("200", "Support"), named("201", "Billing")));
            case "tags" ->
                list(
                        "data",
                        workspace.tags().entrySet().stream()
                                .map(tag -> named(tag.getValue(), tag.getKey()))
                                .toList());
            case "macros" -> macros(query);
            case "articles" -> numbered(library.articles(), query);
            case "internal_articles" -> numbered(library.internal(), query);
            default -> throw new Workspace.Refused(404, "not_found");
        };
    }

    private ObjectNode post(String[] parts, JsonNode body) {
        if (parts[0].equals("tags")) {
            return workspace.makeTag(body.path("name").asString(""));
        }
        if (parts.length == 2) {
            return parts[0].equals("tickets")
                    ? search("tickets", board.all(), body)
                    : search("conversations", workspace.found(), body);
        }
        if (parts[0].equals("tickets")) {
            return board.reply(parts[1], workspace.author("admin", Workspace.BOT), body);
        }
        switch (parts[2]) {
            case "reply" -> workspace.reply(parts[1], body);
            case "parts" -> workspace.manage(parts[1], body);
            case "tags" -> {
                return workspace.tag(parts[1], body);
            }
            default -> throw new Workspace.Refused(404, "not_found");
        }
        return workspace.conversation(parts[1]);
    }

    private ObjectNode self() {
        ObjectNode self = workspace.author("admin", Workspace.BOT);
        self.putObject("app").put("type", "app").put("id_code", "abc123").put("name", "Desk");
        return self.put("has_inbox_seat", true);
    }

    private ObjectNode conversations(String what, Map<String, String> query) {
        return switch (what) {
            case "attributes" -> {
                ObjectNode intent = named(Workspace.INTENT_ID, workspace.intentField());
                ObjectNode old = named("899", "Old intent").put("archived", true);
                yield list("data", List.of(intent.put("data_type", "string").put("required", false), old));
            }
            case "deleted" -> numbered(workspace.deleted(), "conversations", query);
            default -> workspace.conversation(what);
        };
    }

    private ObjectNode contact(String id) {
        if (!id.equals(Workspace.REQUESTER)) {
            throw new Workspace.Refused(404, "not_found");
        }
        ObjectNode contact = workspace.author("contact", id).put("role", "user").put("language_override", "en");
        contact.putObject("custom_attributes").put("tier", "pro");
        return contact;
    }

    /** Compares whole minutes, which is the least that it may do. */
    private static ObjectNode search(String list, List<ObjectNode> all, JsonNode body) {
        long after = body.path("query").path("value").asLong(0) / 60;
        boolean ascending = body.path("sort").path("order").asString("").equals("ascending");
        String cursor = body.path("pagination").path("starting_after").asString("");
        String from = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
        Comparator<ObjectNode> order = ascending ? BY_CHANGE : BY_CHANGE.reversed();
        List<ObjectNode> rows = all.stream()
                .filter(c -> c.path("updated_at").asLong(0) / 60 > after)
                .filter(c -> from.isEmpty() || isAfter(c, from, ascending))
                .sorted(order)
                .toList();
        int size = body.path("pagination").path("per_page").asInt(20);
        List<ObjectNode> page = rows.subList(0, Math.min(size, rows.size()));
        ObjectNode answer = list(list, page).put("total_count", rows.size());
        ObjectNode pages = answer.putObject("pages").put("type", "pages");
        if (page.size() < rows.size()) {
            String last = page.getLast().path("updated_at").asLong(0) + ","
                    + page.getLast().path("id").asLong(0);
            pages.putObject("next")
                    .put("per_page", size)
                    .put("starting_after", Base64.getEncoder().encodeToString(last.getBytes(StandardCharsets.UTF_8)));
        }
        return answer;
    }

    private static boolean isAfter(ObjectNode conversation, String cursor, boolean ascending) {
        long[] from =
                Arrays.stream(cursor.split(",")).mapToLong(Long::parseLong).toArray();
        int order = Long.compare(conversation.path("updated_at").asLong(0), from[0]);
        int byId = order != 0 ? order : Long.compare(conversation.path("id").asLong(0), from[1]);
        return ascending ? byId > 0 : byId < 0;
    }

    private ObjectNode macros(Map<String, String> query) {
        if (query.containsKey("updated_since")) {
            return list("data", List.of());
        }
        List<ObjectNode> all = library.macros();
        int from = Integer.parseInt(query.getOrDefault("starting_after", "0"));
        int to = Math.min(all.size(), from + Integer.parseInt(query.getOrDefault("per_page", "50")));
        ObjectNode answer = list("data", all.subList(from, to));
        if (to < all.size()) {
            answer.putObject("pages").putObject("next").put("starting_after", Integer.toString(to));
        }
        return answer;
    }

    private ObjectNode numbered(List<ObjectNode> all, Map<String, String> query) {
        return numbered(all, "data", query);
    }

    private ObjectNode numbered(List<ObjectNode> all, String field, Map<String, String> query) {
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        int size = Integer.parseInt(query.getOrDefault("per_page", "25"));
        int from = Math.min(all.size(), (page - 1) * size);
        ObjectNode answer = list(field, all.subList(from, Math.min(all.size(), from + size)));
        answer.put("total_count", all.size());
        answer.putObject("pages")
                .put("type", "pages")
                .put("page", page)
                .put("per_page", size)
                .put("total_pages", Math.max(1, (all.size() + size - 1) / size));
        return answer;
    }

    private static ObjectNode list(String field, List<ObjectNode> rows) {
        ObjectNode answer = JSON.createObjectNode().put("type", "list");
        ArrayNode array = answer.putArray(field);
        rows.forEach(array::add);
        return answer;
    }

    private static ObjectNode named(String id, String name) {
        return JSON.createObjectNode().put("id", id).put("name", name);
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
}
