package io.resolvent.connectors.jira;

import io.resolvent.connectors.http.Json;
import tools.jackson.databind.JsonNode;

/**
 * A field of issues.
 *
 * @param id such as {@code customfield_10042}; stays when the field is renamed
 * @param type what it holds, such as {@code string} or {@code array}
 * @param items what a list holds, empty for no list
 * @param kind the kind of a custom field, empty for Jira's own
 */
record JiraField(String id, String name, String type, String items, String kind) {

    static JiraField of(JsonNode json) {
        JsonNode schema = json.path("schema");
        return new JiraField(
                Json.text(json, "id"),
                Json.text(json, "name"),
                Json.text(schema, "type"),
                Json.text(schema, "items"),
                Json.text(schema, "custom"));
    }

    boolean isCustom() {
        return id.startsWith("customfield_");
    }

    /** Text in Atlassian's document format. */
    boolean isDocument() {
        return kind.endsWith(":textarea") || id.equals("description") || id.equals("environment");
    }

    /** What a customer asks for in the portal; an issue without it is no customer's request. */
    boolean isRequestType() {
        return kind.equals("com.atlassian.servicedesk:vp-origin");
    }

    boolean isSatisfaction() {
        return kind.equals("com.atlassian.servicedesk:sd-request-feedback");
    }

    boolean isOrganizations() {
        return kind.equals("com.atlassian.servicedesk:sd-customer-organizations");
    }

    /** Kept by Jira for itself; says nothing to anybody. */
    boolean isBookkeeping() {
        return kind.endsWith(":gh-lexo-rank") || kind.endsWith(":sd-sla-field") || kind.contains("devsummary");
    }
}
