package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.HtmlText;
import io.resolvent.connectors.http.NoteMark;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what to send for an action. REJECTED for what Zendesk has no word for. Thread-safe. */
record ZendeskChange(ZendeskConfig config, ZendeskNames fields, ZendeskNames groups) {

    private static final String INTENT = "intent";

    /** The ticket's properties to change, without the version. */
    Map<String, Object> values(WriteRequest request, ZendeskTicket ticket) {
        TicketRef ref = request.ref();
        Map<String, Object> values = new LinkedHashMap<>();
        switch (request.action()) {
            case Action.PostInternalNote note ->
                values.put("comment", comment(NoteMark.mark(note.text(), request.id()), false));
            case Action.PostPublicReply reply -> {
                values.put("comment", comment(reply.text(), true));
                reply.status().ifPresent(status -> values.put("status", word(status, ref)));
            }
            case Action.ChangeStatus change -> values.put("status", word(change.status(), ref));
            case Action.AddTags added -> values.put("tags", List.copyOf(with(ticket.tags(), added.tags())));
            case Action.Assign assign -> {
                assign.group().ifPresent(group -> values.put("group_id", Long.parseLong(group(group, ref))));
                assign.person().ifPresent(person -> assign(values, person));
            }
            case Action.SetField set ->
                values.put(
                        "custom_fields", List.of(Map.of("id", Long.parseLong(field(set, ref)), "value", set.value())));
            case Action.LinkTicket link -> throw refusal(ref, "tickets are not linked");
            case Action.Notify notify -> throw refusal(ref, "nobody is notified");
        }
        return values;
    }

    String word(Status status, TicketRef ref) {
        return config.statuses().write(status).orElseThrow(() -> refusal(ref, "there is no status for " + status));
    }

    String group(String name, TicketRef ref) {
        return groups.id(name).orElseThrow(() -> refusal(ref, "there is no group '" + name + "'"));
    }

    String field(Action.SetField set, TicketRef ref) {
        String name = set.field().equals(INTENT) ? config.intentField().orElse(set.field()) : set.field();
        return fields.id(name).orElseThrow(() -> refusal(ref, "there is no ticket field '" + name + "'"));
    }

    private static Set<String> with(Set<String> tags, Set<String> added) {
        Set<String> all = new LinkedHashSet<>(tags);
        all.addAll(added);
        return all;
    }

    private static void assign(Map<String, Object> values, String person) {
        if (person.matches("[0-9]{1,18}")) {
            values.put("assignee_id", Long.parseLong(person));
        } else {
            values.put("assignee_email", person);
        }
    }

    private static Map<String, Object> comment(String text, boolean isPublic) {
        return Map.of("html_body", HtmlText.toHtml(text), "public", isPublic);
    }

    private static ConnectorException refusal(TicketRef ref, String why) {
        return new ConnectorException(
                FailureKind.REJECTED, ref.toString(), why + " in Zendesk. Change the rule or the mapping.");
    }
}
