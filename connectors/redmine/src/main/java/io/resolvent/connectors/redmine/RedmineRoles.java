package io.resolvent.connectors.redmine;

import io.resolvent.connectors.http.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What roles may do. Thread-safe. */
final class RedmineRoles {

    private static final Duration GOOD = Duration.ofMinutes(10);

    /**
     * One role.
     *
     * @param rights Redmine's words, for example {@code view_private_notes}
     * @param issues which issues it sees: {@code all}, {@code default} or {@code own}
     */
    record Role(Set<String> rights, String issues) {}

    private final RedmineApi api;
    private final Clock clock;
    private final Map<String, Remembered<Role>> known = new ConcurrentHashMap<>();

    RedmineRoles(RedmineApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** Numbers of the roles of a membership. */
    static Set<String> of(JsonNode membership) {
        return membership.path("roles").values().stream()
                .map(role -> Json.text(role, "id"))
                .collect(Collectors.toUnmodifiableSet());
    }

    Role find(String id) {
        return remembered(id).get();
    }

    /** The role as it is now. */
    Role now(String id) {
        return remembered(id).askedAgain();
    }

    private Remembered<Role> remembered(String id) {
        return known.computeIfAbsent(id, key -> new Remembered<>(() -> ask(key), GOOD, clock));
    }

    private Role ask(String id) {
        JsonNode role = api.role(id).json().path("role");
        if (!role.isObject()) {
            throw Json.malformed(api.name(), "a role was expected");
        }
        Set<String> rights = role.path("permissions").values().stream()
                .map(right -> right.asString(""))
                .collect(Collectors.toUnmodifiableSet());
        return new Role(rights, Json.text(role, "issues_visibility"));
    }
}
