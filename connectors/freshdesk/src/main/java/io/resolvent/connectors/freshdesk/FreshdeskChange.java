package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Says which properties of a ticket an action changes, and whether a ticket has them so. REJECTED for what Freshdesk has no
 * word for. Thread-safe.
 */
record FreshdeskChange(FreshdeskConfig config, FreshdeskFields fields, FreshdeskGroups groups, FreshdeskPeople people) {

    private static final String INTENT = "intent";
    private static final String STATUS = "status";
    private static final String TAGS = "tags";

    /** The properties to send; none for what is said rather than changed. */
    Map<String, Object> values(Action action, FreshdeskTicket ticket) {
        TicketRef ref = ticket.ref();
        return switch (action) {
            case Action.PostInternalNote note -> Map.of();
            case Action.PostPublicReply reply ->
                reply.status().map(status -> status(status, ref)).orElse(Map.of());
            case Action.ChangeStatus change -> status(change.status(), ref);
            case Action.AddTags added -> Map.of(TAGS, List.copyOf(with(ticket.tags(), added.tags())));
            case Action.Assign assign -> assignment(assign, ref);
            case Action.SetField set -> field(set, ref);
            case Action.LinkTicket link -> throw refusal(ref, "tickets are not linked");
            case Action.Notify notify -> throw refusal(ref, "nobody is notified");
        };
    }

    /** Whether the ticket, as Freshdesk tells it, has all these properties. */
    static boolean has(JsonNode ticket, Map<String, Object> values) {
        return values.entrySet().stream().allMatch(value -> has(ticket, value.getKey(), value.getValue()));
    }

    private static boolean has(JsonNode ticket, String property, Object value) {
        return switch (value) {
            case List<?> tags -> tags.stream().allMatch(tag -> contains(ticket.path(property), tag));
            case Map<?, ?> fields ->
                fields.entrySet().stream()
                        .allMatch(
                                field -> has(ticket.path(property), String.valueOf(field.getKey()), field.getValue()));
            default -> same(Json.text(ticket, property), value.toString());
        };
    }

    private static boolean contains(JsonNode list, Object wanted) {
        return list.values().stream().anyMatch(item -> item.asString("").equalsIgnoreCase(wanted.toString()));
    }

    /** Numbers may come back with other zeros at their end. */
    private static boolean same(String is, String wanted) {
        String number = "-?[0-9]{1,18}(\\.[0-9]+)?";
        return is.equals(wanted)
                || (is.matches(number)
                        && wanted.matches(number)
                        && new BigDecimal(is).compareTo(new BigDecimal(wanted)) == 0);
    }

    private Map<String, Object> status(Status status, TicketRef ref) {
        String number = config.statuses()
                .write(status)
                .filter(word -> word.matches("[0-9]{1,9}"))
                .orElseThrow(() -> refusal(ref, "there is no status for " + status));
        return Map.of(STATUS, Integer.valueOf(number));
    }

    private Map<String, Object> assignment(Action.Assign assign, TicketRef ref) {
        Map<String, Object> values = new LinkedHashMap<>();
        assign.group()
                .map(name -> groups.id(name).orElseThrow(() -> refusal(ref, "there is no group '" + name + "'")))
                .ifPresent(id -> values.put("group_id", Long.valueOf(id)));
        assign.person()
                .map(person ->
                        people.agentNamed(person).orElseThrow(() -> refusal(ref, "there is no agent '" + person + "'")))
                .ifPresent(agent -> values.put("responder_id", Long.valueOf(agent.id())));
        return values;
    }

    private Map<String, Object> field(Action.SetField set, TicketRef ref) {
        String name = set.field().equals(INTENT) ? config.intentField().orElse(set.field()) : set.field();
        FreshdeskField field =
                fields.find(name).orElseThrow(() -> refusal(ref, "there is no ticket field '" + name + "'"));
        return field.isTicketType()
                ? Map.of("type", set.value())
                : Map.of("custom_fields", Map.of(field.name(), field.json(set.value())));
    }

    private static Set<String> with(Set<String> tags, Set<String> added) {
        Set<String> all = new LinkedHashSet<>(tags);
        all.addAll(added);
        return all;
    }

    private static ConnectorException refusal(TicketRef ref, String why) {
        return new ConnectorException(
                FailureKind.REJECTED, ref.toString(), why + " in Freshdesk. Change the rule or the mapping.");
    }
}
