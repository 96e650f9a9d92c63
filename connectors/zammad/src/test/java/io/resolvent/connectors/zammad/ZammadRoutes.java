package io.resolvent.connectors.zammad;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of the API that is used, and no more: any other path, parameter or field is refused and listed. */
final class ZammadRoutes {

    private static final Set<String> PAGE = Set.of("page", "per_page");
    private static final Set<String> PAGE_EXPANDED = Set.of("page", "per_page", "expand");
    private static final Set<String> SEARCH = Set.of(
            "condition[ticket.updated_at][operator]",
            "condition[ticket.updated_at][value]",
            "sort_by",
            "order_by",
            "page",
            "per_page",
            "expand");
    private static final int MOST_FOUND = 200;

    private final JsonMapper json = JsonMapper.builder().build();
    private final ZammadDesk desk;
    private final ZammadUpdates updates;
    private final List<String> problems;
    private volatile Set<String> permissions =
            Set.of("ticket.agent", "admin.object", "admin.group", "knowledge_base.reader");
    private volatile int cap = Integer.MAX_VALUE;

    ZammadRoutes(ZammadDesk desk, List<String> problems) {
        this.desk = desk;
        this.updates = new ZammadUpdates(desk, problems);
        this.problems = problems;
    }

    void permit(Set<String> granted) {
        permissions = granted;
    }

    /** Makes every list give fewer rows than asked for, without a word. */
    void cap(int rows) {
        cap = rows;
    }

    /** @return JSON, or bytes for a file */
    Object answer(String method, String path, Map<String, String> query, String body) {
        String[] parts = path.substring(1).split("/");
        String resource = method + " " + parts[0] + (parts.length > 1 ? "/" + shape(parts) : "");
        return switch (resource) {
            case "GET users/me" -> user(ZammadDesk.BOT, query);
            case "GET users/#" -> user(id(parts[1]), query);
            case "GET tickets/#" -> ticket(id(parts[1]), query);
            case "PUT tickets/#" -> update(id(parts[1]), query, body);
            case "GET tickets/search" -> search(query);
            case "GET ticket_articles/by_ticket/#" -> articles(id(parts[2]), query);
            case "GET ticket_attachment/#/#/#" -> file(parts, query);
            case "GET tags" -> tags(query);
            case "POST tags/add" -> addTag(read(body, Set.of("object", "o_id", "item")));
            case "GET links" -> links(query);
            case "POST links/add" -> link(body);
            case "GET ticket_states" -> list("states", query, PAGE_EXPANDED);
            case "GET groups" -> permitted("admin.group", list("groups", query, PAGE));
            case "GET macros" -> list("macros", query, PAGE);
            case "GET text_modules" -> list("text_modules", query, PAGE);
            case "GET object_manager_attributes" -> permitted("admin.object", all("attributes", query));
            case "GET locales" -> locales(query);
            case "POST knowledge_bases/init" -> knowledge(read(body, Set.of("answer_translation_content_ids")));
            default -> throw noRoute(method, path);
        };
    }

    private Refused noRoute(String method, String path) {
        problems.add("no route: " + method + " " + path);
        return new Refused(404, "No route matches [" + method + "] " + path);
    }

    private static String shape(String[] parts) {
        return Arrays.stream(parts)
                .skip(1)
                .map(part -> part.matches("\\d+") ? "#" : part)
                .collect(Collectors.joining("/"));
    }

    private Object permitted(String permission, Object answer) {
        if (!permissions.contains(permission)) {
            throw Refused.forbidden();
        }
        return answer;
    }

    private ObjectNode user(long id, Map<String, String> query) {
        require(query, Set.of("expand"));
        return desk.users().user(id);
    }

    private ObjectNode ticket(long id, Map<String, String> query) {
        require(query, Set.of("expand"));
        updates.requireAccess(desk.stored(id));
        return desk.ticket(Long.toString(id));
    }

    private ObjectNode update(long id, Map<String, String> query, String body) {
        require(query, Set.of("expand"));
        updates.update(id, json.readTree(body));
        return desk.ticket(Long.toString(id));
    }

    private ArrayNode search(Map<String, String> query) {
        require(query, SEARCH);
        boolean isInOrder = query.getOrDefault("sort_by", "").equals("updated_at,id")
                && query.getOrDefault("order_by", "").equals("asc,asc");
        if (!isInOrder
                || !query.getOrDefault("condition[ticket.updated_at][operator]", "")
                        .equals("after (absolute)")) {
            problems.add("this search is not known here: " + query);
        }
        int size = size(query, 50, MOST_FOUND);
        return array(desk.changed(
                Instant.parse(query.getOrDefault("condition[ticket.updated_at][value]", "")),
                (number(query, "page", 1) - 1L) * size,
                size));
    }

    private ArrayNode articles(long ticket, Map<String, String> query) {
        require(query, Set.of("expand"));
        updates.requireAccess(desk.stored(ticket));
        return array(desk.articlesOf(ticket));
    }

    private byte[] file(String[] parts, Map<String, String> query) {
        require(query, Set.of());
        updates.requireAccess(desk.stored(id(parts[1])));
        boolean belongs = desk.articlesOf(id(parts[1])).stream()
                .anyMatch(article -> article.path("id").asString("").equals(parts[2]));
        return desk.file(parts[2] + "/" + parts[3])
                .filter(content -> belongs)
                .orElseThrow(() -> new Refused(403, "The file does not belong to the specified article."));
    }

    private ObjectNode tags(Map<String, String> query) {
        require(query, Set.of("object", "o_id"));
        ObjectNode answer = json.createObjectNode();
        ArrayNode tags = answer.putArray("tags");
        desk.tags(number(query, "o_id", 0)).forEach(tags::add);
        return answer;
    }

    private JsonNode addTag(JsonNode body) {
        desk.tag(body.path("o_id").asLong(0), body.path("item").asString(""));
        return json.getNodeFactory().booleanNode(true);
    }

    private ObjectNode links(Map<String, String> query) {
        require(query, Set.of("link_object", "link_object_value"));
        long ticket = number(query, "link_object_value", 0);
        ObjectNode answer = json.createObjectNode();
        ArrayNode array = answer.putArray("links");
        for (ObjectNode link : desk.links()) {
            long source = link.path("source").asLong(0);
            long target = link.path("target").asLong(0);
            if (source == ticket || target == ticket) {
                array.addObject()
                        .put("link_type", link.path("type").asString(""))
                        .put("link_object", "Ticket")
                        .put("link_object_value", source == ticket ? target : source);
            }
        }
        answer.putObject("assets");
        return answer;
    }

    private ObjectNode link(String body) {
        JsonNode wanted = read(
                body,
                Set.of(
                        "link_type",
                        "link_object_source",
                        "link_object_source_number",
                        "link_object_target",
                        "link_object_target_value"));
        long source = desk.byNumber(wanted.path("link_object_source_number").asString(""))
                .orElseThrow(() -> Refused.unprocessable("No such object!"))
                .path("id")
                .asLong(0);
        long target = wanted.path("link_object_target_value").asLong(0);
        updates.requireAccess(desk.stored(target));
        ObjectNode link = json.createObjectNode().put("source", source).put("target", target);
        link.put("type", wanted.path("link_type").asString(""));
        if (desk.links().contains(link)) {
            throw Refused.unprocessable("Link already exists");
        }
        desk.links().add(link);
        desk.touch(source);
        desk.touch(target);
        return link;
    }

    private ArrayNode list(String kind, Map<String, String> query, Set<String> known) {
        require(query, known);
        int size = size(query, 500, 1000);
        return array(desk.lists().rows(kind).stream()
                .skip((number(query, "page", 1) - 1L) * size)
                .limit(size)
                .toList());
    }

    private ArrayNode all(String kind, Map<String, String> query) {
        require(query, Set.of());
        return array(desk.lists().rows(kind));
    }

    private ArrayNode locales(Map<String, String> query) {
        require(query, Set.of());
        ArrayNode array = json.createArrayNode();
        array.addObject().put("id", 37).put("locale", "en-us").put("name", "English (United States)");
        return array;
    }

    private Object knowledge(JsonNode body) {
        return desk.help()
                .init(body.path("answer_translation_content_ids").values().stream()
                        .map(id -> id.asLong(0))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private JsonNode read(String body, Set<String> known) {
        JsonNode read = json.readTree(body);
        read.properties().stream()
                .filter(field -> !known.contains(field.getKey()))
                .forEach(field -> problems.add("nothing takes the field " + field.getKey()));
        return read;
    }

    private void require(Map<String, String> query, Set<String> known) {
        query.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add("nothing takes the parameter " + name));
        known.stream()
                .filter(name -> !query.containsKey(name))
                .forEach(name -> problems.add("the parameter " + name + " is missing"));
    }

    private int size(Map<String, String> query, int usual, int most) {
        return Math.min(cap, Math.min(most, number(query, "per_page", usual)));
    }

    private static int number(Map<String, String> query, String name, int otherwise) {
        return Optional.ofNullable(query.get(name)).map(Integer::parseInt).orElse(otherwise);
    }

    private static long id(String text) {
        return Long.parseLong(text);
    }

    private ArrayNode array(List<ObjectNode> rows) {
        ArrayNode array = json.createArrayNode();
        rows.forEach(array::add);
        return array;
    }
}
