package io.resolvent.connectors.redmine;

import io.resolvent.connectors.http.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The account we write with.
 *
 * @param admin may do everything
 * @param roles numbers of its roles, by the number of the project
 */
record RedmineSelf(String id, String login, boolean admin, Map<String, Set<String>> roles) {

    RedmineSelf {
        roles = Map.copyOf(roles);
    }

    static RedmineSelf of(JsonNode user) {
        Map<String, Set<String>> roles = new HashMap<>();
        for (JsonNode membership : user.path("memberships").values()) {
            roles.computeIfAbsent(Json.id(membership, "project"), project -> new HashSet<>())
                    .addAll(RedmineRoles.of(membership));
        }
        return new RedmineSelf(
                Json.text(user, "id"),
                Json.text(user, "login"),
                user.path("admin").asBoolean(false),
                roles);
    }
}
