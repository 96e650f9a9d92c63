package io.resolvent.connectors.redmine;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.FileSize;

/** Fetches files. Thread-safe. */
record RedmineFiles(RedmineApi api, RedmineAccount account) {

    /** Asks first who we are: nobody would be sent to the sign-in page, and its text is not the file. */
    byte[] fetch(TicketRef ref, Attachment attachment, int maxBytes) {
        String subject = ref + " file " + attachment.fileName();
        FileSize.require(attachment, maxBytes, subject);
        if (!attachment.id().matches("[0-9]{1,18}")) {
            throw new ConnectorException(FailureKind.NOT_FOUND, subject, "is no file of Redmine.");
        }
        account.now();
        return api.file(attachment.id(), maxBytes, subject);
    }
}
