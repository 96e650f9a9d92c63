package io.resolvent.connectors.http;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;

/** Keeps files that are fetched within a limit. */
public final class FileSize {

    private static final int LINE_BREAKS_AND_FRAME = 64 * 1024;

    private FileSize() {}

    /** REJECTED when the store says that the file is larger. */
    public static void require(Attachment attachment, int maxBytes, String subject) {
        if (attachment.bytes() > maxBytes) {
            throw tooLarge(maxBytes, subject);
        }
    }

    public static ConnectorException tooLarge(int maxBytes, String subject) {
        return new ConnectorException(
                FailureKind.REJECTED, subject, "is larger than " + maxBytes + " bytes. Open it in the ticket store.");
    }

    /** How long an answer may be that carries this many bytes in Base64. */
    public static int inBase64(int maxBytes) {
        return (int) Math.min(Integer.MAX_VALUE, maxBytes * 3L / 2 + LINE_BREAKS_AND_FRAME);
    }
}
