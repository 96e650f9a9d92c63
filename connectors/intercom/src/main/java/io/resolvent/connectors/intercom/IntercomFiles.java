package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.FileSize;
import io.resolvent.connectors.http.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Fetches files. Their addresses expire, so the conversation is asked for a new one each time. Thread-safe. */
record IntercomFiles(IntercomApi api, IntercomConversations conversations) {

    byte[] fetch(TicketRef ref, Attachment attachment, int maxBytes) {
        String subject = ref + " file " + attachment.fileName();
        FileSize.require(attachment, maxBytes, subject);
        JsonNode file = find(conversations.read(ref), attachment)
                .orElseThrow(() -> new ConnectorException(
                        FailureKind.NOT_FOUND, subject, "is no longer in the conversation. Look at it in Intercom."));
        return api.client().download(Json.address(Json.text(file, "url"), subject), maxBytes, subject);
    }

    private static Optional<JsonNode> find(IntercomConversation conversation, Attachment attachment) {
        for (IntercomPart part : conversation.parts()) {
            int place = part.attachments().stream().map(Attachment::id).toList().indexOf(attachment.id());
            List<JsonNode> files = part.files();
            if (place >= 0 && Json.text(files.get(place), "name").equals(attachment.fileName())) {
                return Optional.of(files.get(place));
            }
        }
        return Optional.empty();
    }
}
