package io.resolvent.ingestion.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/** The file of the knowledge cannot be read or written. Nothing that was committed is lost. */
public final class KnowledgeUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KnowledgeUnusable(Path file, SQLException cause) {
        super("knowledge " + file + ": " + reason(cause), cause);
    }

    KnowledgeUnusable(Path file, String reason, Exception cause) {
        super("knowledge " + file + ": " + reason, cause);
    }

    private static String reason(SQLException cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("full") || message.contains("shmsize")) {
            return "the disk is full; nothing is lost. Free some space and run again.";
        }
        if (message.contains("locked") || message.contains("busy")) {
            return "another program is writing to it. Stop that one and run again.";
        }
        if (message.contains("readonly") || message.contains("cantopen") || message.contains("unable to open")) {
            return "it cannot be written. Check the rights of the file and its folder.";
        }
        if (message.contains("malformed") || message.contains("corrupt") || message.contains("not a database")) {
            return "it is damaged. Restore it from a copy, or move it away and ingest again.";
        }
        return cause.getMessage() + ". Run doctor; nothing that was stored is lost.";
    }
}
