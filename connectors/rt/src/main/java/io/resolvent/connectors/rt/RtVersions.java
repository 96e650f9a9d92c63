package io.resolvent.connectors.rt;

import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Looks up the versions of many tickets: a version is the id of a ticket's last transaction, which a list of tickets does
 * not show. The newest transactions of all of them are walked together; what that does not find is asked one by one.
 */
record RtVersions(RtApi api) {

    private static final int MOST_PAGES = 12;

    Map<Long, String> of(List<Long> tickets) {
        Map<Long, String> versions = new HashMap<>();
        if (tickets.isEmpty()) {
            return versions;
        }
        String query = tickets.stream()
                .map(id -> "ObjectId = " + id)
                .collect(Collectors.joining(" OR ", "ObjectType = 'RT::Ticket' AND (", ")"));
        for (int page = 1; page <= MOST_PAGES && versions.size() < tickets.size(); page++) {
            List<JsonNode> rows = api.transactions(query, page);
            rows.forEach(row -> versions.putIfAbsent(Json.number(row, "ObjectId", api.name()), Json.text(row, "id")));
            page = rows.isEmpty() ? MOST_PAGES : page;
        }
        tickets.stream().filter(id -> !versions.containsKey(id)).forEach(id -> versions.put(id, ask(id)));
        return versions;
    }

    private String ask(long ticket) {
        StoreResponse response = api.ticket(Long.toString(ticket), api.name() + ":" + ticket);
        return response.header("etag").orElse("0").replace("\"", "");
    }
}
