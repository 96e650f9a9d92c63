package io.resolvent.connectors.rt;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.FileSize;
import io.resolvent.connectors.http.Json;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** Fetches files, which RT sends in Base64 within JSON. Thread-safe. */
record RtFiles(RtApi api) {

    byte[] fetch(TicketRef ref, Attachment attachment, int maxBytes) {
        String subject = ref + " file " + attachment.fileName();
        FileSize.require(attachment, maxBytes, subject);
        JsonNode json = api.attachment(attachment.id(), FileSize.inBase64(maxBytes), subject)
                .json();
        byte[] content = decoded(Json.text(json, "Content"), subject);
        if (content.length > maxBytes) {
            throw FileSize.tooLarge(maxBytes, subject);
        }
        return content;
    }

    private static byte[] decoded(String base64, String subject) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new ConnectorException(FailureKind.MALFORMED, subject, "the file is not in Base64.", e);
        }
    }
}
