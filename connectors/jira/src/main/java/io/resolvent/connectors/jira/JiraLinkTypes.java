package io.resolvent.connectors.jira;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Finds the kind of link for a relation. Which kinds there are differs by site. Thread-safe. */
record JiraLinkTypes(JiraApi api) {

    private static final Map<String, String> USUAL = Map.of(
            "related", "Relates", "duplicate", "Duplicate", "duplicates", "Duplicate", "cause", "Problem/Incident");
    private static final String ANY = "Relates";

    /**
     * A kind of link.
     *
     * @param reversed the relation is said from the other issue's side
     */
    record Type(String id, boolean reversed) {}

    /** By name or wording, else plainly as related. REJECTED where not even that is there. */
    Type find(String relation, TicketRef ref) {
        List<JsonNode> types = Json.rows(api.linkTypes(), "issueLinkTypes");
        String usual = USUAL.getOrDefault(relation, relation);
        return first(types, type -> is(type, "name", usual) || is(type, "outward", relation), false)
                .or(() -> first(types, type -> is(type, "inward", relation), true))
                .or(() -> first(types, type -> is(type, "name", ANY), false))
                .orElseThrow(() -> new ConnectorException(
                        FailureKind.REJECTED,
                        ref.toString(),
                        "there is no kind of link for '" + relation + "'. Add the link type " + ANY + " in Jira."));
    }

    private static Optional<Type> first(List<JsonNode> types, Predicate<JsonNode> wanted, boolean reversed) {
        return types.stream().filter(wanted).findFirst().map(type -> new Type(Json.text(type, "id"), reversed));
    }

    private static boolean is(JsonNode type, String property, String word) {
        return Json.text(type, property).equalsIgnoreCase(word);
    }
}
