package io.resolvent.connectors.intercom;

import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A conversation's own record with its parts. Its version is the second of its last update. */
record IntercomConversation(TicketRef ref, JsonNode json) {

    /** Intercom gives the latest parts only, this many. */
    static final int MOST_PARTS = 500;

    String version() {
        return version(json);
    }

    /** The version of a record, also of one in a list; empty when it has no time. */
    static String version(JsonNode conversation) {
        return IntercomTime.find(conversation, "updated_at")
                .map(time -> Long.toString(time.getEpochSecond()))
                .orElse("");
    }

    String state() {
        return Json.text(json, "state");
    }

    /** What it began with, then all parts that Intercom gives, oldest first. */
    List<IntercomPart> parts() {
        List<IntercomPart> parts = new ArrayList<>();
        if (json.path("source") instanceof ObjectNode source) {
            ObjectNode message = source.deepCopy();
            message.set("created_at", json.path("created_at"));
            parts.add(new IntercomPart(IntercomPart.SOURCE, IntercomPart.SOURCE, message));
        }
        json.path("conversation_parts").path("conversation_parts").values().stream()
                .map(IntercomPart::of)
                .forEach(parts::add);
        return parts;
    }

    /** Whether the oldest parts are missing, or may be. */
    boolean isIncomplete() {
        JsonNode list = json.path("conversation_parts");
        int given = list.path("conversation_parts").size();
        return given >= MOST_PARTS || list.path("total_count").asInt(given) > given;
    }

    boolean isMerged() {
        return parts().stream().anyMatch(part -> part.type().startsWith("merged_secondary"));
    }

    /** Begun by a customer's e-mail; what Intercom does not say may have been one. */
    boolean beganAsMail() {
        JsonNode source = json.path("source");
        String type = Json.text(source, "type");
        boolean byCustomer = IntercomAuthor.of(source.path("author")).isCustomer()
                || Json.text(source, "delivered_as").equals("customer_initiated");
        boolean mail = type.isEmpty()
                || type.equals("email")
                || Json.text(json.path("channel"), "initial").equals("email");
        return mail && (type.isEmpty() || byCustomer);
    }

    /** One of Intercom's own tickets. */
    boolean isTicket() {
        return IntercomPlace.of(ref).isTicket();
    }

    /** A ticket that the team keeps to itself. */
    boolean isHidden() {
        return isTicket() && !json.path("is_shared").asBoolean(false);
    }

    /** The customer's id; empty when there is none. */
    String requester() {
        IntercomAuthor author = IntercomAuthor.of(json.path("source").path("author"));
        return author.isCustomer() && !author.id().isEmpty()
                ? author.id()
                : Json.text(json.path("contacts").path("contacts").path(0), "id");
    }

    Set<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        json.path("tags").path("tags").values().forEach(tag -> tags.add(Json.text(tag, "name")));
        return tags;
    }

    /** Attributes that have a value, by name. */
    Map<String, String> attributes() {
        Map<String, String> values = new LinkedHashMap<>();
        json.path("custom_attributes").properties().forEach(attribute -> {
            if (attribute.getValue().isValueNode() && !attribute.getValue().isNull()) {
                values.put(attribute.getKey(), attribute.getValue().asString(""));
            }
        });
        return values;
    }

    /** Whether nobody but the teammate said or did anything after that second; what bots do without a word does not count. */
    boolean isAloneAfter(long second, String teammate) {
        return parts().stream()
                .filter(part -> part.created() > second)
                .filter(part -> !part.author().is(teammate))
                .allMatch(part -> part.author().isBot() && !part.isMessage());
    }
}
