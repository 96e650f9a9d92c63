package io.resolvent.connectors.sandbox.desk;

import java.util.Map;
import java.util.Set;

/** A ticket as somebody hands it in. */
public record NewTicket(
        String subject, DeskUser requester, NewComment request, Set<String> tags, Map<String, String> fields) {

    public NewTicket {
        subject = CleanText.of(subject);
        tags = Set.copyOf(tags);
        fields = Map.copyOf(fields);
        DeskFields.requireKnown(fields.keySet());
    }

    public NewTicket(String subject, DeskUser requester, NewComment request) {
        this(subject, requester, request, Set.of(), Map.of());
    }
}
