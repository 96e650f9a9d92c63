package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.WriteRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** An action as the desk's API takes it: one call each, with its action id. */
final class ChangeBody {

    private ChangeBody() {}

    static Map<String, Object> of(WriteRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("action_id", request.id().value());
        switch (request.action()) {
            case Action.PostInternalNote note -> body.put("comment", comment("internal", note.text()));
            case Action.PostPublicReply reply -> {
                body.put("comment", comment("public", reply.text()));
                reply.status().ifPresent(status -> body.put("status", word(status)));
            }
            case Action.ChangeStatus change -> body.put("status", word(change.status()));
            case Action.AddTags add -> body.put("add_tags", new TreeSet<>(add.tags()));
            case Action.Assign assign -> {
                assign.group().ifPresent(group -> body.put("group", group));
                assign.person().ifPresent(person -> body.put("assignee", person));
            }
            case Action.SetField set -> body.put("fields", Map.of(set.field(), set.value()));
            case Action.LinkTicket link ->
                body.put("link", Map.of("ticket", link.other().toString(), "relation", link.relation()));
            case Action.Notify notify ->
                body.put("notification", Map.of("recipient", notify.recipient(), "text", withLinks(notify)));
        }
        return body;
    }

    private static String withLinks(Action.Notify notify) {
        StringBuilder text = new StringBuilder(notify.text());
        notify.links()
                .forEach(link ->
                        text.append('\n').append(link.label()).append(": ").append(link.target()));
        return text.toString();
    }

    private static Map<String, Object> comment(String visibility, String text) {
        return Map.of("visibility", visibility, "text", text);
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
