package io.resolvent.connectors.rt;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A change of a ticket's own properties: what to send, and how to see that it is there. */
sealed interface RtChange {

    Map<String, Object> values();

    boolean isIn(RtTicket ticket);

    /** Whether this transaction made the change. */
    boolean isMadeBy(RtTransaction transaction);

    record ToStatus(String word) implements RtChange {
        @Override
        public Map<String, Object> values() {
            return Map.of("Status", word);
        }

        @Override
        public boolean isIn(RtTicket ticket) {
            return ticket.status().equals(word);
        }

        @Override
        public boolean isMadeBy(RtTransaction transaction) {
            return transaction.type().equals("Status") && transaction.newValue().equals(word);
        }
    }

    record ToField(String field, String value) implements RtChange {
        @Override
        public Map<String, Object> values() {
            return Map.of("CustomFields", Map.of(field, value));
        }

        @Override
        public boolean isIn(RtTicket ticket) {
            return value.equals(ticket.fields().getOrDefault(field, ""));
        }

        @Override
        public boolean isMadeBy(RtTransaction transaction) {
            return transaction.type().equals("CustomField")
                    && transaction.newValue().equals(value);
        }
    }

    record ToAssignment(Optional<String> queue, Optional<String> owner) implements RtChange {
        @Override
        public Map<String, Object> values() {
            Map<String, Object> values = new HashMap<>();
            queue.ifPresent(name -> values.put("Queue", name));
            owner.ifPresent(login -> values.put("Owner", login));
            return values;
        }

        @Override
        public boolean isIn(RtTicket ticket) {
            return queue.map(ticket.queue()::equals).orElse(true)
                    && owner.map(ticket.owner()::equals).orElse(true);
        }

        @Override
        public boolean isMadeBy(RtTransaction transaction) {
            return transaction.field().equals("Owner") || transaction.field().equals("Queue");
        }
    }

    /** REJECTED for what Request Tracker has no word for. */
    static RtChange of(Action action, RtConfig config, TicketRef ref) {
        return switch (action) {
            case Action.ChangeStatus change ->
                new ToStatus(config.statuses()
                        .write(change.status())
                        .orElseThrow(() -> refusal(ref, "there is no status for " + change.status())));
            case Action.SetField change ->
                new ToField(
                        change.field().equals("intent") ? config.intentField().orElse(change.field()) : change.field(),
                        change.value());
            case Action.Assign change -> new ToAssignment(change.group(), change.person());
            case Action.PostInternalNote note -> throw refusal(ref, "a note is no change of properties");
            case Action.PostPublicReply reply -> throw refusal(ref, "a reply is no change of properties");
            case Action.AddTags tags -> throw refusal(ref, "there are no tags");
            case Action.LinkTicket link -> throw refusal(ref, "links are not written");
            case Action.Notify notify -> throw refusal(ref, "nobody can be notified");
        };
    }

    private static ConnectorException refusal(TicketRef ref, String why) {
        return new ConnectorException(
                FailureKind.REJECTED, ref.toString(), why + " in Request Tracker. Change the rule or the mapping.");
    }
}
