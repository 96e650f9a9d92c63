package io.resolvent.connectors.rt;

import io.resolvent.connectors.http.Json;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** One entry of a ticket's history: a message or a change. */
record RtTransaction(
        long id, String type, String creator, String creatorName, Instant created, String field, String newValue) {

    static RtTransaction of(JsonNode json, String subject) {
        return new RtTransaction(
                Json.number(json, "id", subject),
                Json.text(json, "Type"),
                Json.id(json, "Creator"),
                Json.text(json.path("Creator"), "RealName"),
                Json.time(json, "Created", subject),
                Json.text(json, "Field"),
                Json.text(json, "NewValue"));
    }

    /** Somebody said something; everything else is a change or a record of a mail. */
    boolean isMessage() {
        return type.equals("Create") || isReply() || isNote();
    }

    boolean isReply() {
        return type.equals("Correspond");
    }

    boolean isNote() {
        return type.equals("Comment");
    }
}
