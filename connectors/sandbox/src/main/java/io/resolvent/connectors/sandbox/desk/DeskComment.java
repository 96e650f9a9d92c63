package io.resolvent.connectors.sandbox.desk;

import io.resolvent.connectors.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One message on a ticket.
 *
 * @param id unique in the ticket: its place, counted from 1, unless it came with another
 * @param html whether the text is HTML
 * @param actionId what the writing program called this effect, empty for none
 * @param mailHeaders headers of the mail it came with, lower-case names
 */
public record DeskComment(
        String id,
        String authorId,
        String authorName,
        Role role,
        Visibility visibility,
        String text,
        boolean html,
        Instant createdAt,
        String actionId,
        Map<String, String> mailHeaders,
        List<DeskAttachment> attachments) {

    public DeskComment {
        mailHeaders = MailHeaders.of(mailHeaders);
        attachments = List.copyOf(attachments);
    }

    DeskComment writtenAt(Instant time) {
        return new DeskComment(
                id, authorId, authorName, role, visibility, text, html, time, actionId, mailHeaders, attachments);
    }

    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }
}
