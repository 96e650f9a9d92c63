package io.resolvent.connectors.jira;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a Jira holds, and its rules: every change has a time of its own and an entry in the history; what an account may not
 * see is not there; an internal comment is one with the property that says so.
 */
final class Desk {

    /** How comments by our account come out. */
    enum Posting {
        AS_ASKED,
        /** The account has no seat of Service Management. */
        ALWAYS_INTERNAL,
        ALWAYS_PUBLIC,
        /** As asked, but the answer to a new comment does not know it yet. */
        ANSWERED_AS_PUBLIC
    }

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<Long, ObjectNode> issues = new TreeMap<>();
    private final Map<Long, List<ObjectNode>> comments = new TreeMap<>();
    private final Map<Long, List<ObjectNode>> histories = new TreeMap<>();
    private final Map<String, byte[]> files = new TreeMap<>();
    private final Workflow workflow = new Workflow();
    private final SiteFields fields = new SiteFields();
    private Posting posting = Posting.AS_ASKED;
    private boolean rulesMoveOnReply;
    private Instant last = Instant.EPOCH;
    private long next = 10_000;

    Workflow workflow() {
        return workflow;
    }

    SiteFields fields() {
        return fields;
    }

    synchronized void post(Posting how) {
        posting = how;
    }

    synchronized void rulesMoveOnReply() {
        rulesMoveOnReply = true;
    }

    synchronized String open(String subject, String text) {
        return open(subject, text, now());
    }

    /** Tickets of a year, some of them in the same minute or second. */
    synchronized Set<String> openMany(int count) {
        Instant first = Instant.parse("2025-01-01T00:00:00Z");
        return IntStream.range(0, count)
                .mapToObj(i -> open("Old " + i, "Text " + i, first.plusSeconds(i / 150 * 300L)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Makes a record as no Jira should hold: without the time of its last update. */
    synchronized void openUnreadable() {
        String id = open("Unreadable", "");
        fieldsOf(issue(Long.parseLong(id))).put("updated", "");
    }

    synchronized void say(String issue, String author, String text, boolean isPublic) {
        comment(Long.parseLong(issue), author, Adf.of(text), isPublic);
    }

    /** Adds a file with a comment of an agent. */
    synchronized void attach(String issue, String fileName, byte[] content, boolean isPublic) {
        ObjectNode comment = comment(Long.parseLong(issue), People.AGENT, Adf.of("See the file"), isPublic);
        String id = file(issue, fileName, content);
        comment.putArray("files").add(id);
    }

    /** Adds a file to the issue itself, as agents do by dragging it there; gives its id. */
    synchronized String file(String issue, String fileName, byte[] content) {
        String id = Long.toString(next++);
        files.put(id, content);
        ObjectNode file = json.createObjectNode().put("id", id).put("filename", fileName);
        file.put("mimeType", "text/csv").put("size", content.length).put("created", Written.time(now()));
        ((ArrayNode) fieldsOf(issue(Long.parseLong(issue))).path("attachment")).add(file);
        touch(Long.parseLong(issue));
        return id;
    }

    synchronized byte[] content(String file) {
        return Optional.ofNullable(files.get(file)).orElseThrow(() -> new Refused(404, "no such attachment"));
    }

    synchronized void remove(String issue) {
        issues.remove(Long.parseLong(issue));
    }

    /** Moves an issue to a status whose properties deny comments to everybody. */
    synchronized void closeForGood(String issue) {
        change(Long.parseLong(issue), People.AGENT, "status", workflow.status(Workflow.CLOSED));
    }

    /** Sets a field as if somebody else had. */
    synchronized void set(String issue, String field, JsonNode value) {
        change(Long.parseLong(issue), People.AGENT, field, value);
    }

    /** A copy with its history, the newest entry first. */
    synchronized ObjectNode show(long id) {
        ObjectNode copy = issue(id).deepCopy();
        ArrayNode entries = copy.putObject("changelog").putArray("histories");
        historyOf(id).reversed().forEach(entries::add);
        return copy;
    }

    synchronized List<ObjectNode> comments(long id) {
        issue(id);
        return commentsOf(id).stream().map(ObjectNode::deepCopy).toList();
    }

    synchronized Optional<ObjectNode> comment(String id) {
        return comments.values().stream()
                .flatMap(List::stream)
                .filter(comment -> comment.path("id").asString("").equals(id))
                .findFirst();
    }

    /** Issues by the time of their last update, for the search. */
    synchronized List<ObjectNode> byUpdate() {
        return issues.values().stream()
                .map(Written::brief)
                .sorted(Comparator.comparing((ObjectNode issue) ->
                                issue.path("fields").path("updated").asString(""))
                        .thenComparingLong(issue -> issue.path("id").asLong(0)))
                .toList();
    }

    synchronized ObjectNode addComment(long id, JsonNode wanted) {
        if (issue(id).path("fields").path("status").path("id").asString("").equals(Workflow.CLOSED)) {
            throw new Refused(400, "You do not have the permission to comment on this issue.");
        }
        boolean internal = false;
        for (JsonNode property : wanted.path("properties").values()) {
            internal |= property.path("key").asString("").equals("sd.public.comment")
                    && property.path("value").path("internal").asBoolean(false);
        }
        boolean isPublic = switch (posting) {
            case AS_ASKED, ANSWERED_AS_PUBLIC -> !internal;
            case ALWAYS_INTERNAL -> false;
            case ALWAYS_PUBLIC -> true;
        };
        ObjectNode comment = comment(id, People.BOT, wanted.path("body"), isPublic);
        comment.set("marks", wanted.path("properties"));
        ObjectNode shown = comment.deepCopy();
        shown.put("jsdPublic", isPublic || posting == Posting.ANSWERED_AS_PUBLIC);
        if (isPublic && rulesMoveOnReply) {
            change(id, People.RULES, "status", workflow.status("3"));
        }
        return shown;
    }

    synchronized void deleteComment(long id, String comment) {
        if (!commentsOf(id).removeIf(c -> c.path("id").asString("").equals(comment))) {
            throw new Refused(404, "no such comment");
        }
        touch(id);
    }

    synchronized void transition(long id, JsonNode wanted) {
        String from = issue(id).path("fields").path("status").path("id").asString("");
        ObjectNode way = workflow.waysFrom(from).stream()
                .filter(w -> w.path("id")
                        .asString("")
                        .equals(wanted.path("transition").path("id").asString("")))
                .findFirst()
                .orElseThrow(() -> new Refused(400, "It is not possible to make this transition from this status."));
        way.path("fields").properties().forEach(field -> {
            boolean given = wanted.path("fields").has(field.getKey())
                    || !issue(id).path("fields").path(field.getKey()).isMissingNode();
            if (field.getValue().path("required").asBoolean(false) && !given) {
                throw new Refused(400, field.getValue().path("name").asString("") + " is required.");
            }
        });
        if (wanted.path("fields").has("resolution")) {
            fieldsOf(issue(id)).set("resolution", wanted.path("fields").path("resolution"));
        }
        change(id, People.BOT, "status", way.path("to"));
    }

    synchronized void edit(long id, JsonNode wanted) {
        issue(id);
        Map<String, JsonNode> accepted = new TreeMap<>();
        wanted.path("fields")
                .properties()
                .forEach(field -> accepted.put(
                        field.getKey(),
                        field.getKey().equals("assignee")
                                ? People.of(field.getValue().path("accountId").asString(""))
                                : fields.accepted(field.getKey(), field.getValue())));
        ArrayNode labels = ((ArrayNode) issue(id).path("fields").path("labels")).deepCopy();
        for (JsonNode operation : wanted.path("update").path("labels").values()) {
            String label = operation.path("add").asString("");
            if (label.contains(" ")) {
                throw new Refused(400, "The label '" + label + "' contains spaces which is invalid.");
            }
            labels.add(label);
        }
        if (wanted.path("update").has("labels")) {
            accepted.put("labels", labels);
        }
        accepted.forEach((field, value) -> change(id, People.BOT, field, value));
    }

    synchronized void assign(long id, String person) {
        change(id, People.BOT, "assignee", People.of(person));
    }

    synchronized void link(long from, long to, JsonNode type) {
        ArrayNode links = (ArrayNode) issue(from).path("fields").path("issuelinks");
        ObjectNode link = links.addObject().put("id", Long.toString(next++));
        link.set("type", type);
        link.putObject("outwardIssue").put("id", Long.toString(to));
        ((ArrayNode) issue(to).path("fields").path("issuelinks"))
                .addObject()
                .put("id", link.path("id").asString(""))
                .putObject("inwardIssue")
                .put("id", Long.toString(from));
        change(from, People.BOT, "Link", json.getNodeFactory().stringNode("SUP-" + to));
    }

    private String open(String subject, String text, Instant at) {
        long id = next++;
        issues.put(id, Written.request(id, subject, text, at, workflow.status(Workflow.WAITING_FOR_SUPPORT)));
        return Long.toString(id);
    }

    private ObjectNode issue(long id) {
        return Optional.ofNullable(issues.get(id))
                .orElseThrow(() -> new Refused(404, "Issue does not exist or you do not have permission to see it."));
    }

    private List<ObjectNode> commentsOf(long id) {
        return comments.computeIfAbsent(id, key -> new ArrayList<>());
    }

    private List<ObjectNode> historyOf(long id) {
        return histories.computeIfAbsent(id, key -> new ArrayList<>());
    }

    private static ObjectNode fieldsOf(ObjectNode issue) {
        return (ObjectNode) issue.path("fields");
    }

    private ObjectNode comment(long id, String author, JsonNode body, boolean isPublic) {
        issue(id);
        ObjectNode comment = json.createObjectNode().put("id", Long.toString(next++));
        comment.set("author", People.of(author));
        comment.set("body", body);
        comment.put("created", touch(id)).put("jsdPublic", isPublic);
        commentsOf(id).add(comment);
        return comment;
    }

    private void change(long id, String author, String field, JsonNode value) {
        if (!field.equals("Link")) {
            fieldsOf(issue(id)).set(field, value);
        }
        ObjectNode entry = json.createObjectNode().put("id", Long.toString(next++));
        entry.set("author", People.of(author));
        entry.put("created", touch(id));
        entry.putArray("items").addObject().put("field", field).put("fieldId", field);
        historyOf(id).add(entry);
    }

    private String touch(long id) {
        String now = Written.time(now());
        fieldsOf(issue(id)).put("updated", now);
        return now;
    }

    private Instant now() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        last = now.isAfter(last) ? now : last.plusMillis(1);
        return last;
    }
}
