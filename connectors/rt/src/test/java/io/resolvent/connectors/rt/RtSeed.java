package io.resolvent.connectors.rt;

import java.util.List;
import java.util.Map;

/**
 * A ticket to seed with its whole conversation.
 *
 * @param requester an address; the user is made when it is new
 * @param text the request
 * @param messages what was said after it, oldest first
 * @param fields custom fields by name: Intent, Severity
 * @param status RT's word it ends in, for example {@code resolved}
 */
public record RtSeed(
        String requester,
        String subject,
        String text,
        List<RtServer.Message> messages,
        Map<String, String> fields,
        String status) {

    public RtSeed {
        messages = List.copyOf(messages);
        fields = Map.copyOf(fields);
    }

    Map<String, Object> json() {
        List<Map<String, Object>> said = messages.stream()
                .map(m -> Map.<String, Object>of("internal", m.internal(), "by", m.by(), "text", m.text()))
                .toList();
        return Map.of(
                "requester", requester,
                "subject", subject,
                "text", text,
                "messages", said,
                "fields", fields,
                "status", status);
    }
}
