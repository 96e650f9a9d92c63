package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.http.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Looks users up, many at once, and remembers them. Thread-safe. */
final class ZendeskPeople {

    private static final int MOST_KNOWN = 10_000;
    private static final int MOST_AT_ONCE = 100;

    private final ZendeskApi api;
    private final Map<String, ZendeskPerson> known = new ConcurrentHashMap<>();

    ZendeskPeople(ZendeskApi api) {
        this.api = api;
    }

    ZendeskPerson find(String id) {
        learn(List.of(id));
        return known.getOrDefault(id, ZendeskPerson.unknown(id));
    }

    /** Asks for all of these that are not known yet. */
    void learn(Collection<String> ids) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        List<String> unknown = ids.stream()
                .filter(id -> id.matches("[1-9][0-9]{0,17}") && !known.containsKey(id))
                .distinct()
                .toList();
        for (int from = 0; from < unknown.size(); from += MOST_AT_ONCE) {
            List<String> some = unknown.subList(from, Math.min(from + MOST_AT_ONCE, unknown.size()));
            List<JsonNode> found = new ArrayList<>(Json.rows(api.users(some), "users"));
            found.forEach(user -> known.put(Json.text(user, "id"), ZendeskPerson.of(user)));
            some.forEach(id -> known.putIfAbsent(id, ZendeskPerson.unknown(id)));
        }
    }
}
