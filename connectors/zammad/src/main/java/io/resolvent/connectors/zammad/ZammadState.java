package io.resolvent.connectors.zammad;

import io.resolvent.connectors.Status;
import io.resolvent.connectors.http.Json;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A ticket state. Names are free; what a state means is its type.
 *
 * @param type one of the seven types, empty when unknown
 * @param active whether tickets may be set to it
 */
record ZammadState(String id, String name, String type, boolean active) {

    private static final Map<String, String> SHIPPED_TYPES = Map.of(
            "1",
            "new",
            "2",
            "open",
            "3",
            "pending reminder",
            "4",
            "pending action",
            "5",
            "closed",
            "6",
            "merged",
            "7",
            "removed");

    private static final Map<String, Status> MEANING = Map.of(
            "new", Status.NEW,
            "open", Status.OPEN,
            "pending reminder", Status.PENDING,
            "pending action", Status.PENDING,
            "closed", Status.SOLVED,
            "merged", Status.DELETED,
            "removed", Status.DELETED);

    static ZammadState of(JsonNode json) {
        String type = Json.text(json, "state_type");
        return new ZammadState(
                Json.text(json, "id"),
                Json.text(json, "name"),
                type.isEmpty() ? SHIPPED_TYPES.getOrDefault(Json.text(json, "state_type_id"), "") : type,
                json.path("active").asBoolean(true));
    }

    /** What its type means; empty for a type that Zammad does not ship. */
    Optional<Status> status() {
        return Optional.ofNullable(MEANING.get(type));
    }

    /** A ticket in this state needs a time until which it rests. */
    boolean isPending() {
        return type.startsWith("pending");
    }
}
