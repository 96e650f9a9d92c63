package io.resolvent.connectors.zammad;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.NoteMark;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says what to send for an action. REJECTED for what Zammad has no word for. Thread-safe. */
record ZammadChange(
        ZammadConfig config, ZammadStates states, ZammadAttributes attributes, ZammadReply reply, Clock clock) {

    private static final String INTENT = "intent";
    private static final String PRIORITY = "priority";
    private static final String NUMBER = "[0-9]{1,18}";

    /** The update that takes this action; tags and links are none. */
    ZammadUpdate update(WriteRequest request, ZammadTicket ticket) {
        TicketRef ref = request.ref();
        return switch (request.action()) {
            case Action.PostInternalNote note ->
                new ZammadUpdate(Map.of(), Optional.of(ZammadReply.note(NoteMark.mark(note.text(), request.id()))));
            case Action.PostPublicReply answer ->
                new ZammadUpdate(
                        answer.status().map(status -> in(state(status, ref))).orElse(Map.of()),
                        Optional.of(reply.article(ticket, answer.text())));
            case Action.ChangeStatus change -> properties(in(state(change.status(), ref)));
            case Action.Assign assign -> properties(assigned(assign));
            case Action.SetField set -> properties(Map.of(field(set, ref), value(set, ref)));
            case Action.AddTags added -> ZammadUpdate.none();
            case Action.LinkTicket link -> ZammadUpdate.none();
            case Action.Notify notify -> throw refusal(ref, "nobody is notified");
        };
    }

    private static ZammadUpdate properties(Map<String, Object> properties) {
        return new ZammadUpdate(properties, Optional.empty());
    }

    ZammadState state(Status status, TicketRef ref) {
        return states.of(status).orElseThrow(() -> refusal(ref, "there is no state for " + status));
    }

    /** The name of the attribute in the API. */
    String field(Action.SetField set, TicketRef ref) {
        String name = set.field().equals(INTENT) ? config.intentField().orElse(INTENT) : set.field();
        return name.equals(PRIORITY)
                ? PRIORITY
                : attribute(name, ref).map(ZammadAttribute::name).orElseThrow(() -> noSuch(name, ref));
    }

    private Optional<ZammadAttribute> attribute(String name, TicketRef ref) {
        if (attributes.all().isEmpty()) {
            throw refusal(ref, "the account may not read the attributes of tickets (it lacks admin.object)");
        }
        return attributes.find(name);
    }

    /** Zammad leaves out an attribute that it does not know, and takes a value that a list does not have. */
    private Object value(Action.SetField set, TicketRef ref) {
        String name = field(set, ref);
        if (name.equals(PRIORITY)) {
            return set.value();
        }
        ZammadAttribute attribute = attribute(name, ref).orElseThrow(() -> noSuch(name, ref));
        String value = attribute.stored(set.value());
        boolean isList = attribute.type().startsWith("multi");
        if (!isList && !attribute.takes(value)) {
            throw refusal(ref, "'" + set.value() + "' is no value of '" + attribute.display() + "'");
        }
        return switch (attribute.type()) {
            case "boolean" -> value.toLowerCase(Locale.ROOT).equals("true");
            case "integer" -> number(value, attribute, ref);
            default ->
                isList ? Arrays.stream(value.split(",")).map(String::strip).toList() : value;
        };
    }

    private static Object number(String value, ZammadAttribute attribute, TicketRef ref) {
        if (!value.matches("-?" + NUMBER)) {
            throw refusal(ref, "'" + attribute.display() + "' takes whole numbers only");
        }
        return Long.parseLong(value);
    }

    /** A state in which a ticket rests needs the time until which it does. */
    private Map<String, Object> in(ZammadState state) {
        Instant until = clock.instant().plus(config.pendingFor()).truncatedTo(ChronoUnit.SECONDS);
        return state.isPending()
                ? Map.of("state", state.name(), "pending_time", until.toString())
                : Map.of("state", state.name());
    }

    private static Map<String, Object> assigned(Action.Assign assign) {
        Map<String, Object> properties = new HashMap<>();
        assign.group().ifPresent(group -> put(properties, "group", group));
        assign.person().ifPresent(person -> put(properties, "owner", person));
        return properties;
    }

    private static void put(Map<String, Object> properties, String name, String nameOrId) {
        if (nameOrId.matches(NUMBER)) {
            properties.put(name + "_id", Long.parseLong(nameOrId));
        } else {
            properties.put(name, nameOrId);
        }
    }

    private static ConnectorException noSuch(String name, TicketRef ref) {
        return refusal(ref, "there is no ticket attribute '" + name + "'");
    }

    private static ConnectorException refusal(TicketRef ref, String why) {
        return new ConnectorException(
                FailureKind.REJECTED, ref.toString(), why + " in Zammad. Change the rule or the mapping.");
    }
}
