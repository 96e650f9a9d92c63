package io.resolvent.connectors.jira;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The search: it knows what changed only after a while, except for issues it is told to look at; it reads dates to the minute
 * in the account's zone, gives pages by token, never says how many there are, and refuses a search without bounds.
 */
final class SearchIndex {

    private static final Pattern JQL = Pattern.compile(
            "project in \\(\"SUP\"\\)(?: AND updated >= \"([0-9 :-]{16})\")? ORDER BY updated ASC, key ASC");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final JsonMapper json = JsonMapper.builder().build();
    private final Desk desk;
    private final Map<String, ObjectNode> indexed = new ConcurrentHashMap<>();
    private volatile ZoneId zone = ZoneId.of("America/New_York");
    private volatile boolean secret;
    private volatile Duration lag = Duration.ZERO;
    private volatile String generation = "1";

    SearchIndex(Desk desk) {
        this.desk = desk;
    }

    /** What the account's profile says; empty when it says nothing. */
    String saidZone() {
        return secret ? "" : zone.getId();
    }

    void keepTheZoneSecret() {
        secret = true;
    }

    void readDatesIn(String other) {
        zone = ZoneId.of(other);
    }

    void lagBehind(Duration time) {
        lag = time;
    }

    /** From now on no token from before is taken. */
    void expireTokens() {
        generation = "2";
    }

    ObjectNode search(JsonNode query) {
        Matcher jql = JQL.matcher(query.path("jql").asString(""));
        if (!jql.matches()) {
            throw new Refused(400, "Unbounded JQL queries are not allowed here.");
        }
        String from = jql.group(1) == null
                ? ""
                : Written.time(
                        LocalDateTime.parse(jql.group(1), DATE).atZone(zone).toInstant());
        String after = after(query.path("nextPageToken").asString(""));
        List<String> reconciled = new ArrayList<>();
        query.path("reconcileIssues").values().forEach(id -> reconciled.add(id.asString("")));
        if (reconciled.size() > 50) {
            throw new Refused(400, "at most 50 issues are reconciled");
        }
        List<ObjectNode> rows = known(reconciled).stream()
                .filter(row -> updated(row).compareTo(from) >= 0)
                .filter(row -> position(row).compareTo(after) > 0)
                .toList();
        int size = Math.min(100, query.path("maxResults").asInt(50));
        return page(rows.subList(0, Math.min(size, rows.size())), rows.size() > size);
    }

    private ObjectNode page(List<ObjectNode> some, boolean more) {
        ObjectNode answer = json.createObjectNode();
        ArrayNode issues = answer.putArray("issues");
        some.forEach(issues::add);
        answer.put("isLast", !more);
        if (more) {
            String token = generation + "~" + position(some.getLast());
            answer.put("nextPageToken", Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8)));
        }
        return answer;
    }

    /** What the index has, brought up to date as far as it is by now. */
    private List<ObjectNode> known(List<String> reconciled) {
        String visible = Written.time(Instant.now().plusSeconds(60).minus(lag));
        List<ObjectNode> rows = new ArrayList<>();
        for (ObjectNode now : desk.byUpdate()) {
            String id = now.path("id").asString("");
            if (reconciled.contains(id) || updated(now).compareTo(visible) <= 0) {
                indexed.put(id, now);
                rows.add(now);
            } else if (indexed.containsKey(id)) {
                rows.add(indexed.get(id));
            }
        }
        rows.sort(Comparator.comparing(SearchIndex::position));
        return rows;
    }

    private String after(String token) {
        if (token.isEmpty()) {
            return "";
        }
        String[] parts = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8).split("~", 2);
        if (!parts[0].equals(generation)) {
            throw new Refused(400, "The provided next page token is invalid or expired.");
        }
        return parts[1];
    }

    /** All times are written alike, so that they sort as text. */
    private static String updated(ObjectNode row) {
        return row.path("fields").path("updated").asString("");
    }

    private static String position(ObjectNode row) {
        return updated(row) + "~" + row.path("id").asString("");
    }
}
