package io.resolvent.connectors.jira;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Finds people's account ids by their addresses, as far as Jira shows them. Thread-safe. */
final class JiraPeople {

    private static final int MOST_KNOWN = 10_000;

    private final JiraApi api;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    JiraPeople(JiraApi api) {
        this.api = api;
    }

    /** @param person an address or an account id. REJECTED for an address that is nobody's or is hidden. */
    String accountId(String person, TicketRef ref) {
        if (!person.contains("@")) {
            return person;
        }
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(person, address -> ask(address, ref));
    }

    private String ask(String address, TicketRef ref) {
        JsonNode rows = api.people(address).json();
        List<JsonNode> found = rows.values().stream()
                .filter(row -> Json.text(row, "accountType").equals("atlassian"))
                .filter(row -> Json.text(row, "emailAddress").isBlank()
                        || Json.text(row, "emailAddress").equalsIgnoreCase(address))
                .toList();
        if (found.size() != 1) {
            throw new ConnectorException(
                    FailureKind.REJECTED,
                    ref.toString(),
                    "Jira shows " + (found.isEmpty() ? "nobody" : "several people") + " for " + address
                            + ". Give the account id instead: it is in the address of the person's profile.");
        }
        return Json.text(found.getFirst(), "accountId");
    }
}
