package io.resolvent.connectors.rt;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** One entry of a ticket's history: a message or a change. */
record RtTransaction(
        long id, String type, String creator, String creatorName, Instant created, String field, String newValue) {

    static RtTransaction of(JsonNode json, String subject) {
        return new RtTransaction(
                RtJson.number(json, "id", subject),
                RtJson.text(json, "Type"),
                RtJson.id(json, "Creator"),
                RtJson.text(json.path("Creator"), "RealName"),
                RtJson.time(json, "Created", subject),
                RtJson.text(json, "Field"),
                RtJson.text(json, "NewValue"));
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
