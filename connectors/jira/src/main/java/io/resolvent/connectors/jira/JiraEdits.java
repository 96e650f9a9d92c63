package io.resolvent.connectors.jira;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says how to make a change, and how to see that it was made. REJECTED for what Jira has no word for. Thread-safe. */
record JiraEdits(
        JiraApi api,
        JiraConfig config,
        JiraStatuses statuses,
        JiraTransitions transitions,
        JiraFields fields,
        JiraGroups groups,
        JiraPeople people,
        JiraLinkTypes links) {

    private static final String INTENT = "intent";

    JiraEdit of(WriteRequest request, JiraIssue issue) {
        TicketRef ref = request.ref();
        return switch (request.action()) {
            case Action.ChangeStatus change -> status(issue, change);
            case Action.AddTags added -> labels(ref, added.tags());
            case Action.Assign assign -> assignment(ref, assign);
            case Action.SetField set -> field(ref, set);
            case Action.LinkTicket link -> link(ref, link);
            case Action.Notify notify -> throw refusal(ref, "nobody is notified by Jira");
            case Action.PostInternalNote note -> throw new IllegalArgumentException("a note is no edit");
            case Action.PostPublicReply reply -> throw new IllegalArgumentException("a reply is no edit");
        };
    }

    private JiraEdit status(JiraIssue issue, Action.ChangeStatus change) {
        return new JiraEdit(
                "the status",
                () -> transitions.move(issue, change.status()),
                now -> statuses.read(now.status()) == change.status(),
                item -> isAbout(item, "status"));
    }

    /** A label has no spaces. */
    private JiraEdit labels(TicketRef ref, Set<String> tags) {
        Set<String> labels =
                tags.stream().map(tag -> tag.strip().replaceAll("\\s+", "-")).collect(Collectors.toUnmodifiableSet());
        List<Map<String, String>> adding =
                labels.stream().sorted().map(label -> Map.of("add", label)).toList();
        return new JiraEdit(
                "the labels",
                () -> api.edit(ref, Map.of("update", Map.of("labels", adding))),
                now -> now.labels().containsAll(labels),
                item -> isAbout(item, "labels"));
    }

    private JiraEdit field(TicketRef ref, Action.SetField set) {
        String name = set.field().equals(INTENT) ? config.intentField().orElse(INTENT) : set.field();
        JiraField field = fields.find(name, ref.toString())
                .orElseThrow(() -> refusal(ref, "there is no field '" + name + "' in Jira"));
        Object value = JiraValue.of(field, set.value())
                .orElseThrow(() -> refusal(
                        ref,
                        "the field '" + name + "' of type " + field.type() + " cannot be set to '" + set.value()
                                + "'"));
        return new JiraEdit(
                "the field " + field.name(),
                () -> api.edit(ref, Map.of("fields", Map.of(field.id(), value))),
                now -> isSame(JiraValue.text(now.field(field.id())), set.value()),
                item -> isAbout(item, field.id()) || isAbout(item, field.name()));
    }

    /** The team's field and the person go into one call; a person alone needs no field on any screen. */
    private JiraEdit assignment(TicketRef ref, Action.Assign assign) {
        Optional<String> person = assign.person().map(name -> people.accountId(name, ref));
        if (assign.group().isEmpty()) {
            return new JiraEdit(
                    "the assignee",
                    () -> person.ifPresent(id -> api.assign(ref, id)),
                    now -> isAssignedTo(now, person),
                    item -> isAbout(item, "assignee"));
        }
        String group = assign.group().get();
        JiraField field = groups.field(ref.toString())
                .orElseThrow(() -> refusal(
                        ref,
                        "cannot be put into '" + group + "': queues are searches in Jira. "
                                + "Name the field that says the team with group-field"));
        Object value = groups.value(field, group, ref.toString());
        Map<String, Object> change = new HashMap<>(Map.of(field.id(), value));
        person.ifPresent(id -> change.put("assignee", Map.of("accountId", id)));
        Predicate<JiraIssue> inGroup = now -> isSame(JiraValue.text(now.field(field.id())), groups.nameOf(group));
        return new JiraEdit(
                "the team",
                () -> api.edit(ref, Map.of("fields", change)),
                inGroup.and(now -> isAssignedTo(now, person)),
                item -> isAbout(item, field.id()) || isAbout(item, field.name()) || isAbout(item, "assignee"));
    }

    private JiraEdit link(TicketRef ref, Action.LinkTicket link) {
        TicketRef other = link.other();
        if (!other.system().equals(ref.system()) || !other.id().matches("[0-9]{1,18}")) {
            throw refusal(ref, "only tickets of the same Jira are linked, not " + other);
        }
        return new JiraEdit(
                "the link",
                () -> {
                    JiraLinkTypes.Type type = links.find(link.relation(), ref);
                    api.link(
                            ref,
                            type.id(),
                            type.reversed() ? other.id() : ref.id(),
                            type.reversed() ? ref.id() : other.id());
                },
                now -> now.isLinkedTo(other.id()),
                item -> isAbout(item, "Link"));
    }

    private static boolean isAssignedTo(JiraIssue issue, Optional<String> person) {
        return person.map(Json.text(issue.field("assignee"), "accountId")::equals)
                .orElse(true);
    }

    private static boolean isAbout(JsonNode item, String field) {
        return Json.text(item, "fieldId").equals(field)
                || Json.text(item, "field").equalsIgnoreCase(field);
    }

    /** Jira may change white space and how a number is written. */
    private static boolean isSame(String text, String wanted) {
        return words(text).equalsIgnoreCase(words(wanted));
    }

    private static String words(String text) {
        return text.strip()
                .replaceAll("\\s*,\\s*", ", ")
                .replaceAll("\\s+", " ")
                .replaceAll("^(-?\\d+)\\.0+$", "$1");
    }

    private static ConnectorException refusal(TicketRef ref, String why) {
        return new ConnectorException(FailureKind.REJECTED, ref.toString(), why + ". Change the rule or the mapping.");
    }
}
