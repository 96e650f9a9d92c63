package io.resolvent.connectors.jira;

import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.http.Json;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Brings an issue into the form that all stores share. */
record JiraTicketForm(JiraConfig config, JiraStatuses statuses, JiraFields fields) {

    private static final String INTENT = "intent";

    Ticket of(JiraIssue issue, List<Comment> comments) {
        return new Ticket(
                issue.ref(),
                issue.version(),
                Json.text(issue.fields(), "summary"),
                statuses.read(issue.status()),
                requester(issue),
                comments,
                issue.labels(),
                fieldsOf(issue),
                group(issue),
                person(issue.field("assignee")),
                issue.created(),
                issue.updated().isBefore(issue.created()) ? issue.created() : issue.updated(),
                issue.key().matches("[A-Za-z0-9_]{1,255}-[0-9]{1,18}")
                        ? Optional.of(URI.create(config.url() + "/browse/" + issue.key()))
                        : Optional.empty());
    }

    /** The name of the team that it lies with; empty when no field says that. */
    String group(JiraIssue issue) {
        return config.groupField()
                .flatMap(fields::known)
                .map(field -> JiraValue.text(issue.field(field.id())))
                .orElse("");
    }

    /** A person's address, or account id when the address is hidden. */
    static String person(JsonNode user) {
        return Optional.of(Json.text(user, "emailAddress"))
                .filter(address -> !address.isBlank())
                .orElseGet(() -> Json.text(user, "accountId"));
    }

    private Requester requester(JiraIssue issue) {
        JsonNode reporter = issue.field("reporter");
        if (!reporter.isObject()) {
            return Requester.unknown();
        }
        Map<String, String> attributes = new HashMap<>();
        put(attributes, "language", Json.text(reporter, "locale"));
        fields.first(JiraField::isOrganizations)
                .ifPresent(field -> put(attributes, "organization", JiraValue.text(issue.field(field.id()))));
        return new Requester(
                issue.reporter(), Json.text(reporter, "displayName"), Json.text(reporter, "emailAddress"), attributes);
    }

    private Map<String, String> fieldsOf(JiraIssue issue) {
        Map<String, String> values = new HashMap<>();
        for (JiraField field : fields.all()) {
            if (field.isCustom() && !field.isBookkeeping()) {
                String name = values.containsKey(field.name()) ? field.name() + " (" + field.id() + ")" : field.name();
                put(values, name, JiraValue.text(issue.field(field.id())));
            }
            if (field.isSatisfaction()) {
                put(values, "satisfaction", JiraValue.text(issue.field(field.id())));
            }
        }
        put(values, "key", issue.key());
        put(values, "priority", JiraValue.text(issue.field("priority")));
        put(values, "type", JiraValue.text(issue.field("issuetype")));
        put(values, "components", JiraValue.text(issue.field("components")));
        put(values, "resolution", JiraValue.text(issue.field("resolution")));
        config.intentField()
                .flatMap(fields::known)
                .ifPresent(field -> put(values, INTENT, JiraValue.text(issue.field(field.id()))));
        return values;
    }

    private static void put(Map<String, String> values, String key, String value) {
        if (!key.isBlank() && !value.isBlank()) {
            values.put(key, value);
        }
    }
}
