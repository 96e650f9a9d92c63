package io.resolvent.connectors.jira;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Jira has no groups that an issue is assigned to: queues are searches. Where a field says which team an issue lies with, its
 * options are the groups. Asked for again after some minutes, and at once for a name that is not known. Thread-safe.
 */
final class JiraGroups {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private record Known(Map<String, String> names, Instant at) {}

    private final Optional<String> nameOrId;
    private final JiraFields fields;
    private final JiraMeta meta;
    private final Clock clock;
    private Optional<Known> known = Optional.empty();

    JiraGroups(Optional<String> nameOrId, JiraFields fields, JiraMeta meta, Clock clock) {
        this.nameOrId = nameOrId;
        this.fields = fields;
        this.meta = meta;
        this.clock = clock;
    }

    /** The field that says it; empty when none is configured. REJECTED when it is configured and not there. */
    Optional<JiraField> field(String subject) {
        return nameOrId.map(name -> fields.find(name, subject)
                .orElseThrow(() -> refusal(subject, "there is no field '" + name + "'. Change group-field")));
    }

    /** What to send to put an issue into the group of this name or id. */
    Object value(JiraField field, String group, String subject) {
        Optional<String> id = idIn(names(false), group).or(() -> idIn(names(true), group));
        if (id.isPresent()) {
            return Map.of("id", id.get());
        }
        if (!names(false).isEmpty()) {
            throw refusal(
                    subject,
                    "there is no group '" + group + "' in the field " + field.name() + ", only "
                            + String.join(", ", names(false).values()));
        }
        return JiraValue.of(field, group)
                .orElseThrow(() ->
                        refusal(subject, "the field " + field.name() + " cannot be set by name. Change group-field"));
    }

    /** The group's name, given its name or id. */
    String nameOf(String group) {
        return Optional.ofNullable(names(false).get(group)).orElse(group);
    }

    private synchronized Map<String, String> names(boolean again) {
        Instant now = clock.instant();
        Known fresh = known.filter(k -> !again && Duration.between(k.at(), now).compareTo(FRESH) < 0)
                .orElseGet(() -> new Known(ask(), now));
        known = Optional.of(fresh);
        return fresh.names();
    }

    private Map<String, String> ask() {
        return field("")
                .map(field -> meta.rules()
                        .getOrDefault(field.id(), JiraMeta.Rule.NONE)
                        .options())
                .orElse(Map.of());
    }

    private static Optional<String> idIn(Map<String, String> names, String group) {
        return names.entrySet().stream()
                .filter(entry ->
                        entry.getValue().equals(group) || entry.getKey().equals(group))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static ConnectorException refusal(String subject, String why) {
        return new ConnectorException(FailureKind.REJECTED, subject, why + ".");
    }
}
