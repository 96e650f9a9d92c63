package io.resolvent.agent.intake;

import io.resolvent.connectors.TicketRef;
import java.time.Instant;
import java.util.Map;

/**
 * The cleaned, redacted question of a ticket: the only text of it that models see.
 *
 * @param version the ticket's version it was made from
 * @param triggerId the comment that wants an answer
 * @param subject redacted, may be empty
 * @param text the requester's own words, without quoted mail and signature, redacted; may be empty
 * @param language ISO 639-1, {@code und} when it cannot be told
 * @param context what the store says beside the text: {@code tier}, {@code group}, {@code tags}, {@code product}, …
 * @param attachments number of files that came with it
 * @param askedAt when the trigger was written
 */
public record Inquiry(
        TicketRef ref,
        String version,
        String triggerId,
        String subject,
        String text,
        String language,
        Map<String, String> context,
        int attachments,
        Instant askedAt) {

    public Inquiry {
        context = Map.copyOf(context);
    }

    /** Subject and text as one, for models; a subject that the text repeats is left out. */
    public String question() {
        if (subject.isBlank() || text.startsWith(subject)) {
            return text;
        }
        return text.isBlank() ? subject : subject + "\n" + text;
    }

    /** The same inquiry as if only this part of it had been written. */
    public Inquiry about(String part) {
        return new Inquiry(ref, version, triggerId, "", part, language, context, attachments, askedAt);
    }
}
