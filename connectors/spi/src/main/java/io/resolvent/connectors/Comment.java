package io.resolvent.connectors;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One message of a ticket's conversation: a public reply or an internal note. The first one is the request itself.
 *
 * @param id the store's id, unique within the ticket
 * @param text plain text; a connector turns the store's HTML into text and keeps quoted mail as it is
 * @param mailHeaders headers of the mail it came from, lower-case names; empty when it was no mail
 */
public record Comment(
        String id,
        Author author,
        Visibility visibility,
        String text,
        Instant createdAt,
        List<Attachment> attachments,
        Map<String, String> mailHeaders) {

    public Comment {
        attachments = List.copyOf(attachments);
        mailHeaders = Map.copyOf(mailHeaders);
    }

    public Comment(String id, Author author, Visibility visibility, String text, Instant createdAt) {
        this(id, author, visibility, text, createdAt, List.of(), Map.of());
    }

    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }
}
