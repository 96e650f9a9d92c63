package io.resolvent.connectors.redmine;

import io.resolvent.connectors.http.Json;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A person or group that belongs to a project.
 *
 * @param roles numbers
 */
record RedmineMember(String id, String name, boolean isGroup, Set<String> roles) {

    RedmineMember {
        roles = Set.copyOf(roles);
    }

    static RedmineMember of(JsonNode membership) {
        boolean isGroup = membership.has("group");
        JsonNode principal = membership.path(isGroup ? "group" : "user");
        return new RedmineMember(
                Json.text(principal, "id"), Json.text(principal, "name"), isGroup, RedmineRoles.of(membership));
    }

    boolean isCalled(String nameOrId) {
        return name.equals(nameOrId) || id.equals(nameOrId);
    }
}
