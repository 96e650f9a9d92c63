package io.resolvent.connectors.sandbox.desk;

import io.resolvent.connectors.Status;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one write did to a ticket.
 *
 * @param status the status afterwards, changed or not
 * @param effect the name of the effect, empty when the writer gave none
 */
public record TicketChanged(
        String ticketId,
        Status status,
        Optional<DeskComment> comment,
        Set<String> addedTags,
        Optional<String> group,
        Optional<String> assignee,
        Map<String, String> fields,
        Optional<DeskLink> link,
        Optional<DeskNotification> notification,
        Optional<DeskEffect> effect)
        implements Change {

    public TicketChanged {
        addedTags = Set.copyOf(addedTags);
        fields = Map.copyOf(fields);
    }
}
