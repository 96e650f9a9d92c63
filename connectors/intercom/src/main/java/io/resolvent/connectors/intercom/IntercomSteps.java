package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which calls an action takes, in their order. REJECTED for what the workspace has no word for. Thread-safe. */
record IntercomSteps(
        IntercomApi api,
        IntercomAccount account,
        IntercomMessages messages,
        IntercomStates states,
        IntercomAttributes attributes,
        IntercomDirectory directory) {

    /** @param since seconds since 1970, after which the effects are */
    List<IntercomStep> of(WriteRequest request, long since) {
        TicketRef ref = request.ref();
        return switch (request.action()) {
            case Action.PostInternalNote note -> List.of(messages.note(request, note));
            case Action.PostPublicReply reply -> {
                List<IntercomStep> steps = new ArrayList<>();
                steps.add(messages.reply(request, reply, since));
                reply.status().ifPresent(status -> steps.add(states.step(ref, status)));
                yield steps;
            }
            case Action.ChangeStatus change -> List.of(states.step(ref, change.status()));
            case Action.AddTags added ->
                added.tags().stream().sorted().map(tag -> tag(ref, tag)).toList();
            case Action.Assign assign -> {
                List<IntercomStep> steps = new ArrayList<>();
                assign.group().ifPresent(team -> steps.add(assign(ref, "team", team, directory.teams())));
                assign.person().ifPresent(person -> steps.add(assign(ref, "admin", person, directory.admins())));
                yield steps;
            }
            case Action.SetField set -> {
                requireConversation(ref, "attributes are set on conversations only");
                yield List.of(attributes.step(ref, set));
            }
            case Action.LinkTicket link -> throw new AssertionError("refused before: " + link.needs());
            case Action.Notify notify -> throw new AssertionError("refused before: " + notify.needs());
        };
    }

    private IntercomStep tag(TicketRef ref, String tag) {
        requireConversation(ref, "Intercom does not show the tags of its tickets");
        return new IntercomStep(
                "the tag '" + tag + "'",
                false,
                conversation -> conversation.tags().stream()
                        .filter(tag::equalsIgnoreCase)
                        .findFirst()
                        .map(name -> "tag " + name),
                () -> api.tag(
                        ref.id(),
                        Map.of("id", tagId(ref, tag), "admin_id", account.self().id()),
                        ref));
    }

    private String tagId(TicketRef ref, String tag) {
        return directory.tags().all().stream()
                .filter(row -> Json.text(row, "name").equalsIgnoreCase(tag))
                .findFirst()
                .map(row -> Json.text(row, "id"))
                .orElseGet(() -> Json.text(api.makeTag(tag, ref).json(), "id"));
    }

    /** @param kind whom to assign to: {@code team} or {@code admin} */
    private IntercomStep assign(TicketRef ref, String kind, String nameOrId, IntercomRows rows) {
        String id = rows.find(nameOrId)
                .map(row -> Json.text(row, "id"))
                .orElseThrow(() -> refusal(ref, "there is no " + kind + " '" + nameOrId + "'"));
        return new IntercomStep(
                "the assignment to " + nameOrId,
                false,
                conversation -> Optional.of(Json.text(conversation.json(), kind + "_assignee_id"))
                        .filter(id::equals)
                        .map(assigned -> kind + " " + assigned),
                () -> assign(ref, kind, id));
    }

    private void assign(TicketRef ref, String kind, String id) {
        IntercomPlace place = IntercomPlace.of(ref);
        String self = account.self().id();
        if (place.isTicket()) {
            api.update(place, Map.of("assignee_id", id, "admin_id", Long.parseLong(self)), ref);
        } else {
            Map<String, Object> order =
                    Map.of("message_type", "assignment", "type", kind, "admin_id", self, "assignee_id", id);
            api.manage(place.id(), order, ref);
        }
    }

    private static void requireConversation(TicketRef ref, String why) {
        if (IntercomPlace.of(ref).isTicket()) {
            throw new ConnectorException(
                    FailureKind.REJECTED, ref.toString(), why + ". Leave it out for tickets, or do it by hand.");
        }
    }

    static ConnectorException refusal(TicketRef ref, String why) {
        return new ConnectorException(
                FailureKind.REJECTED, ref.toString(), why + " in Intercom. Change the rule or the mapping.");
    }
}
