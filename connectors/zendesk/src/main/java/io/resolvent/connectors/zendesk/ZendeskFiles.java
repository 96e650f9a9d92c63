package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.FileSize;
import io.resolvent.connectors.http.Json;

/** Fetches files by the address that Zendesk gives for each. Thread-safe. */
record ZendeskFiles(ZendeskApi api) {

    byte[] fetch(TicketRef ref, Attachment attachment, int maxBytes) {
        String subject = ref + " file " + attachment.fileName();
        FileSize.require(attachment, maxBytes, subject);
        String address =
                Json.text(api.attachment(attachment.id(), subject).json().path("attachment"), "content_url");
        return api.client().download(Json.address(address, subject), maxBytes, subject);
    }
}
