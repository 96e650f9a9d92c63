package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.FileSize;
import io.resolvent.connectors.http.Json;

/** Fetches files. Their addresses expire, so the conversation is asked for a new one each time. Thread-safe. */
record IntercomFiles(IntercomApi api, IntercomConversations conversations) {

    byte[] fetch(TicketRef ref, Attachment attachment, int maxBytes) {
        String subject = ref + " file " + attachment.fileName();
        FileSize.require(attachment, maxBytes, subject);
        IntercomFile file = conversations.read(ref).parts().stream()
                .flatMap(part -> part.files().stream())
                .filter(f -> f.attachment().id().equals(attachment.id())
                        && f.attachment().fileName().equals(attachment.fileName()))
                .findFirst()
                .orElseThrow(() -> new ConnectorException(
                        FailureKind.NOT_FOUND, subject, "is no longer in the conversation. Look at it in Intercom."));
        return api.client().download(Json.address(file.address(), subject), maxBytes, subject);
    }
}
