package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One step in a ticket's history: what one update changed. */
record ZendeskAudit(JsonNode json) {

    String id() {
        return Json.text(json, "id");
    }

    String author() {
        return Json.text(json, "author_id");
    }

    Instant created() {
        return Json.time(json, "created_at", "audit " + id());
    }

    /** Whether it has a comment, internal or public, whose text is as wanted. */
    boolean hasComment(boolean isPublic, Predicate<String> text) {
        return events("Comment").stream()
                .anyMatch(e ->
                        e.path("public").asBoolean(!isPublic) == isPublic && text.test(ZendeskConversation.text(e)));
    }

    /** Whether it set this property, or custom field by number, to this value. */
    boolean sets(String property, String value) {
        return changes(property)
                .anyMatch(e -> ZendeskTicket.value(e.path("value")).equals(value));
    }

    /** Whether it changed this property. */
    boolean touches(String property) {
        return changes(property).findAny().isPresent();
    }

    /** Whether it left the ticket with all of these tags. */
    boolean setsTags(Set<String> tags) {
        return changes("tags")
                .anyMatch(e -> e.path("value").values().stream()
                        .map(tag -> tag.asString(""))
                        .collect(Collectors.toSet())
                        .containsAll(tags));
    }

    private Stream<JsonNode> changes(String property) {
        return events("Change").stream().filter(e -> Json.text(e, "field_name").equals(property));
    }

    private List<JsonNode> events(String type) {
        return json.path("events").values().stream()
                .filter(e -> Json.text(e, "type").equals(type))
                .toList();
    }
}
