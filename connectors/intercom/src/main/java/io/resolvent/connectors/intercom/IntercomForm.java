package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.http.HtmlText;
import io.resolvent.connectors.http.Json;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Puts a conversation into our words. Thread-safe. */
record IntercomForm(
        IntercomConfig config,
        IntercomAccount account,
        IntercomThread thread,
        IntercomContacts contacts,
        IntercomDirectory directory) {

    private static final String INTENT = "intent";

    Ticket of(IntercomConversation conversation) {
        String about = conversation.ref().toString();
        JsonNode json = conversation.json();
        return new Ticket(
                conversation.ref(),
                conversation.version(),
                subject(json),
                config.statuses().read(conversation.state()),
                contacts.requester(conversation),
                thread.of(conversation),
                conversation.tags(),
                fields(conversation),
                name(directory.teams(), json, "team_assignee_id"),
                assignee(json),
                IntercomTime.of(json, "created_at", about),
                IntercomTime.of(json, "updated_at", about),
                link(conversation));
    }

    /** What the customer wrote above their mail, else what it was called later; chats have neither. */
    private static String subject(JsonNode json) {
        String subject = HtmlText.of(Json.text(json.path("source"), "subject"));
        return subject.isBlank() ? Json.text(json, "title").strip() : subject;
    }

    private String assignee(JsonNode json) {
        String id = Json.text(json, "admin_assignee_id");
        String email = name(directory.admins(), json, "admin_assignee_id");
        return id.equals("0") || !email.isEmpty() ? email : id;
    }

    private static String name(IntercomRows rows, JsonNode json, String field) {
        String id = Json.text(json, field);
        return id.isEmpty() || id.equals("0") ? "" : rows.name(id);
    }

    private Map<String, String> fields(IntercomConversation conversation) {
        JsonNode json = conversation.json();
        Map<String, String> fields = new HashMap<>(conversation.attributes());
        put(fields, "priority", Json.text(json, "priority"));
        put(fields, "channel", Json.text(json.path("source"), "type"));
        put(fields, "satisfaction", Json.text(json.path("conversation_rating"), "rating"));
        put(fields, "incomplete", conversation.isIncomplete() ? "true" : "");
        config.intentField()
                .flatMap(directory.attributes()::find)
                .map(attribute -> conversation.attributes().getOrDefault(Json.text(attribute, "name"), ""))
                .ifPresent(intent -> put(fields, INTENT, intent));
        return fields;
    }

    private Optional<URI> link(IntercomConversation conversation) {
        String workspace = account.self().workspace();
        return workspace.matches("[A-Za-z0-9_-]+")
                ? Optional.of(URI.create(config.inbox() + "/a/inbox/" + workspace + "/inbox/conversation/"
                        + IntercomPlace.of(conversation.ref()).id()))
                : Optional.empty();
    }

    private static void put(Map<String, String> fields, String key, String value) {
        if (!value.isBlank()) {
            fields.put(key, value);
        }
    }
}
