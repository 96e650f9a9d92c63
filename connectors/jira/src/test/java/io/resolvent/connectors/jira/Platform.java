package io.resolvent.connectors.jira;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Jira's own resources, and the one of Service Management that is used. */
final class Platform {

    /** @param content sent instead of JSON */
    record Reply(int status, JsonNode json, Optional<byte[]> content) {

        Reply(int status, JsonNode json) {
            this(status, json, Optional.empty());
        }
    }

    private static final Reply NOTHING = new Reply(204, JsonMapper.shared().createObjectNode());

    private final JsonMapper json = JsonMapper.builder().build();
    private final Desk desk;
    private final SearchIndex index;
    private final Set<String> withheld = ConcurrentHashMap.newKeySet();

    Platform(Desk desk, SearchIndex index) {
        this.desk = desk;
        this.index = index;
    }

    /** Takes a permission from our account. */
    void withhold(String permission) {
        withheld.add(permission);
    }

    Reply respond(String method, String[] path, Map<String, String> query, JsonNode body) {
        if (path[1].equals("servicedeskapi")) {
            return new Reply(200, requestComments(Long.parseLong(path[3])));
        }
        return switch (path[3]) {
            case "myself" -> new Reply(200, People.of(People.BOT).put("timeZone", index.saidZone()));
            case "search" -> new Reply(200, index.search(body));
            case "field" -> new Reply(200, list(desk.fields().all()));
            case "issue" ->
                path[4].equals("createmeta") ? new Reply(200, meta(path)) : issue(method, path, query, body);
            case "issueLink" -> link(body);
            case "issueLinkType" -> new Reply(200, linkTypes());
            case "comment" -> new Reply(200, property(path[4], path[6]));
            case "attachment" -> new Reply(200, body, Optional.of(desk.content(path[5])));
            case "user" -> new Reply(200, people(query.getOrDefault("query", "")));
            case "project" -> new Reply(200, project(path));
            case "mypermissions" -> new Reply(200, permissions(query.getOrDefault("permissions", "")));
            default -> throw new Refused(404, "no such resource");
        };
    }

    private Reply issue(String method, String[] path, Map<String, String> query, JsonNode body) {
        long id = Long.parseLong(path[4]);
        String route = method + " " + String.join("/", Arrays.copyOfRange(path, 5, path.length));
        return switch (route.replaceFirst("comment/[0-9]+$", "comment/N")) {
            case "GET " -> new Reply(200, shown(desk.show(id), query));
            case "PUT " -> {
                desk.edit(id, body);
                yield NOTHING;
            }
            case "GET comment" -> new Reply(200, comments(id, query));
            case "GET comment/N" ->
                new Reply(200, desk.comment(path[6]).orElseThrow(() -> new Refused(404, "no such comment")));
            case "POST comment" -> new Reply(201, desk.addComment(id, body));
            case "DELETE comment/N" -> {
                desk.deleteComment(id, path[6]);
                yield NOTHING;
            }
            case "GET transitions" -> new Reply(200, transitions(id));
            case "POST transitions" -> {
                desk.transition(id, body);
                yield NOTHING;
            }
            case "PUT assignee" -> {
                desk.assign(id, body.path("accountId").asString(""));
                yield NOTHING;
            }
            default -> throw new Refused(404, "no such resource");
        };
    }

    private static ObjectNode shown(ObjectNode issue, Map<String, String> query) {
        if (!query.getOrDefault("expand", "").equals("changelog")) {
            issue.remove("changelog");
        }
        return issue;
    }

    /** At most a hundred at a time, whatever is asked for. */
    private ObjectNode comments(long id, Map<String, String> query) {
        List<ObjectNode> all = desk.comments(id);
        List<ObjectNode> ordered = query.getOrDefault("orderBy", "").startsWith("-") ? all.reversed() : all;
        int from = Math.min(ordered.size(), Integer.parseInt(query.getOrDefault("startAt", "0")));
        int size = Math.min(100, Integer.parseInt(query.getOrDefault("maxResults", "100")));
        ObjectNode answer = json.createObjectNode().put("total", all.size()).put("startAt", from);
        ArrayNode rows = answer.putArray("comments");
        ordered.subList(from, Math.min(ordered.size(), from + size)).forEach(comment -> {
            comment.remove(List.of("files", "marks"));
            rows.add(comment);
        });
        return answer;
    }

    /** Gives files without an id, by their addresses only. */
    private ObjectNode requestComments(long id) {
        ObjectNode answer = json.createObjectNode().put("isLastPage", true);
        ArrayNode values = answer.putArray("values");
        for (ObjectNode comment : desk.comments(id)) {
            ObjectNode value = values.addObject();
            value.set("id", comment.path("id"));
            value.set("public", comment.path("jsdPublic"));
            ArrayNode files = value.putObject("attachments").putArray("values");
            comment.path("files")
                    .values()
                    .forEach(file -> files.addObject()
                            .putObject("_links")
                            .put(
                                    "jiraRest",
                                    "https://example.atlassian.net/rest/api/2/attachment/" + file.asString("")));
        }
        return answer;
    }

    private ObjectNode transitions(long id) {
        String status = desk.show(id).path("fields").path("status").path("id").asString("");
        ObjectNode answer = json.createObjectNode();
        answer.set("transitions", list(desk.workflow().waysFrom(status)));
        return answer;
    }

    private JsonNode property(String comment, String key) {
        return desk.comment(comment)
                .map(found -> found.path("marks").values().stream()
                        .filter(mark -> mark.path("key").asString("").equals(key))
                        .findFirst())
                .orElseThrow(() -> new Refused(404, "no such comment"))
                .orElseThrow(() -> new Refused(404, "no such property"));
    }

    private Reply link(JsonNode body) {
        desk.link(
                body.path("inwardIssue").path("id").asLong(0),
                body.path("outwardIssue").path("id").asLong(0),
                body.path("type"));
        return new Reply(201, json.createObjectNode(), Optional.of(new byte[0]));
    }

    private ObjectNode linkTypes() {
        ObjectNode answer = json.createObjectNode();
        ArrayNode types = answer.putArray("issueLinkTypes");
        types.addObject()
                .put("id", "10003")
                .put("name", "Relates")
                .put("inward", "relates to")
                .put("outward", "relates to");
        types.addObject()
                .put("id", "10002")
                .put("name", "Duplicate")
                .put("inward", "is duplicated by")
                .put("outward", "duplicates");
        return answer;
    }

    private ObjectNode meta(String[] path) {
        ObjectNode answer = json.createObjectNode().put("startAt", 0);
        if (path.length == 7) {
            answer.put("total", 1)
                    .putArray("issueTypes")
                    .addObject()
                    .put("id", "10100")
                    .put("name", "Service request");
        } else {
            List<ObjectNode> fields = desk.fields().onScreens();
            answer.put("total", fields.size()).set("fields", list(fields));
        }
        return answer;
    }

    private ArrayNode people(String query) {
        ArrayNode found = json.createArrayNode();
        for (String person : List.of(People.AGENT, People.BOT, People.REQUESTER)) {
            if (People.of(person).path("emailAddress").asString("").startsWith(query)) {
                found.add(People.of(person));
            }
        }
        return found;
    }

    private JsonNode project(String[] path) {
        String key = path[4];
        if (!List.of("SUP", "DEV").contains(key)) {
            throw new Refused(404, "No project could be found with key '" + key + "'.");
        }
        if (path.length == 5) {
            return json.createObjectNode()
                    .put("key", key)
                    .put("projectTypeKey", key.equals("SUP") ? "service_desk" : "software");
        }
        ArrayNode types = json.createArrayNode();
        types.addObject()
                .put("id", "10100")
                .set("statuses", list(desk.workflow().statuses()));
        return types;
    }

    private ObjectNode permissions(String keys) {
        ObjectNode answer = json.createObjectNode();
        ObjectNode permissions = answer.putObject("permissions");
        for (String key : keys.split(",")) {
            permissions.putObject(key).put("havePermission", !withheld.contains(key));
        }
        return answer;
    }

    private ArrayNode list(List<ObjectNode> rows) {
        ArrayNode list = json.createArrayNode();
        rows.forEach(list::add);
        return list;
    }
}
