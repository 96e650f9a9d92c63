package io.resolvent.connectors.jira;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A Confluence with two spaces. What is kept for some readers is kept from all others with everything below it. */
final class Wiki {

    private static final Map<String, String> SPACES = Map.of("KB", "901", "TEAM", "902");

    private final JsonMapper json = JsonMapper.builder().build();
    private final AtomicLong next = new AtomicLong(70_000);
    private final List<ObjectNode> pages = new CopyOnWriteArrayList<>();
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    /** @param parent empty for none; gives the page's id */
    String add(String space, String title, String body, String parent) {
        String id = Long.toString(next.incrementAndGet());
        ObjectNode page =
                json.createObjectNode().put("id", id).put("title", title).put("spaceId", SPACES.get(space));
        page.put("parentId", parent);
        page.putObject("version").put("number", 3).put("createdAt", "2026-01-01T00:00:00.000Z");
        page.putObject("body")
                .putObject("atlas_doc_format")
                .put("value", Adf.of(body).toString());
        page.putObject("_links").put("webui", "/spaces/" + space + "/pages/" + id + "/A+page");
        pages.add(page);
        return id;
    }

    /** Keeps a page for one group. */
    void keep(String page) {
        kept.add(page);
    }

    ObjectNode respond(String[] path, Map<String, String> query) {
        String route = String.join("/", path);
        if (route.equals("api/v2/spaces")) {
            return spaces(query.getOrDefault("keys", ""));
        }
        if (route.matches("api/v2/spaces/[0-9]+/pages")) {
            return pagesOf(path[3], query);
        }
        if (route.matches("api/v2/pages/[0-9]+/ancestors")) {
            return ancestors(path[3]);
        }
        if (route.matches("rest/api/content/[0-9]+/restriction/byOperation/read")) {
            return readers(path[3]);
        }
        throw new Refused(404, "no such resource: " + route);
    }

    private ObjectNode spaces(String key) {
        ObjectNode answer = json.createObjectNode();
        ArrayNode results = answer.putArray("results");
        if (SPACES.containsKey(key)) {
            results.addObject().put("id", SPACES.get(key)).put("key", key);
        }
        answer.putObject("_links");
        return answer;
    }

    private ObjectNode pagesOf(String space, Map<String, String> query) {
        List<ObjectNode> all = pages.stream()
                .filter(page -> page.path("spaceId").asString("").equals(space))
                .toList();
        int from = Integer.parseInt(query.getOrDefault("cursor", "c=0").substring(2));
        int to = Math.min(all.size(), from + Integer.parseInt(query.get("limit")));
        ObjectNode answer = json.createObjectNode();
        ArrayNode results = answer.putArray("results");
        all.subList(from, to).forEach(results::add);
        ObjectNode links = answer.putObject("_links").put("base", "https://elsewhere.example/wiki");
        if (to < all.size()) {
            links.put("next", "/wiki/api/v2/spaces/" + space + "/pages?limit=2&cursor=c%3D" + to);
        }
        return answer;
    }

    private ObjectNode ancestors(String page) {
        ObjectNode answer = json.createObjectNode();
        ArrayNode results = answer.putArray("results");
        List<String> above = new ArrayList<>();
        for (String at = parentOf(page); !at.isEmpty(); at = parentOf(at)) {
            above.add(at);
        }
        above.reversed().forEach(id -> results.addObject().put("id", id).put("type", "page"));
        return answer;
    }

    private String parentOf(String page) {
        return pages.stream()
                .filter(p -> p.path("id").asString("").equals(page))
                .map(p -> p.path("parentId").asString(""))
                .findFirst()
                .orElse("");
    }

    private ObjectNode readers(String content) {
        ObjectNode answer = json.createObjectNode().put("operation", "read");
        ObjectNode restrictions = answer.putObject("restrictions");
        restrictions.putObject("user").putArray("results");
        ArrayNode groups = restrictions.putObject("group").putArray("results");
        if (kept.contains(content)) {
            groups.addObject().put("type", "group").put("name", "legal");
        }
        return answer;
    }
}
