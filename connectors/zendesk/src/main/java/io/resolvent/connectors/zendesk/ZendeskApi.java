package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.http.StoreClient;
import io.resolvent.connectors.http.StoreRequest;
import io.resolvent.connectors.http.StoreResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every call to Zendesk, and nothing else. Thread-safe.
 *
 * @param name the connector's name, for errors that are about no ticket
 */
record ZendeskApi(String name, StoreClient client) {

    private static final String MOST = "100";

    StoreResponse self() {
        return client.send(StoreRequest.get("/users/me").about(name));
    }

    StoreResponse ticket(String id, Object subject) {
        return client.send(StoreRequest.get("/tickets/{}", id).about(subject));
    }

    StoreResponse comments(String id, Optional<String> after, Object subject) {
        return client.send(
                page(StoreRequest.get("/tickets/{}/comments", id), after, MOST).about(subject));
    }

    StoreResponse attachment(String id, Object subject) {
        return client.send(StoreRequest.get("/attachments/{}", id).about(subject));
    }

    StoreResponse audits(String id, Optional<String> after, Object subject) {
        return client.send(
                page(StoreRequest.get("/tickets/{}/audits", id), after, MOST).about(subject));
    }

    /** @param ids at most a hundred */
    StoreResponse users(List<String> ids) {
        return client.send(StoreRequest.get("/users/show_many")
                .withQuery("ids", ids.stream().collect(Collectors.joining(",")))
                .about(name));
    }

    StoreResponse groups(Optional<String> after) {
        return client.send(page(StoreRequest.get("/groups"), after, MOST).about(name));
    }

    StoreResponse ticketFields(Optional<String> after) {
        return client.send(page(StoreRequest.get("/ticket_fields"), after, MOST).about(name));
    }

    /** One page of the incremental export, from the beginning of time or from a cursor. */
    StoreResponse export(Optional<String> cursor, int pageSize) {
        StoreRequest request = StoreRequest.get("/incremental/tickets/cursor")
                .withQuery("per_page", Integer.toString(pageSize))
                .within(ZendeskBudgets.EXPORT)
                .about(name);
        return client.send(
                cursor.map(c -> request.withQuery("cursor", c)).orElseGet(() -> request.withQuery("start_time", "0")));
    }

    /** Tickets by the time of their last update, the latest first. */
    StoreResponse latest(Optional<String> after) {
        return client.send(page(StoreRequest.get("/tickets").withQuery("sort", "-updated_at"), after, MOST)
                .about(name));
    }

    StoreResponse macros(Optional<String> after, int pageSize) {
        return client.send(
                page(StoreRequest.get("/macros").withQuery("active", "true"), after, Integer.toString(pageSize))
                        .about(name));
    }

    StoreResponse locales() {
        return client.send(StoreRequest.get("/help_center/locales").about(name));
    }

    StoreResponse articles(String locale, Optional<String> after, int pageSize) {
        return client.send(page(StoreRequest.get("/help_center/{}/articles", locale), after, Integer.toString(pageSize))
                .about(name));
    }

    /** Changes a ticket; CONFLICT unless it was last updated at {@code stamp}. */
    StoreResponse update(String id, Map<String, Object> values, Object subject) {
        return client.send(StoreRequest.put("/tickets/{}", id)
                .withJson(Map.of("ticket", values))
                .within(ZendeskBudgets.UPDATES)
                .within(ZendeskBudgets.updatesOf(id))
                .about(subject));
    }

    private static StoreRequest page(StoreRequest request, Optional<String> after, String size) {
        StoreRequest sized = request.withQuery("page[size]", size);
        return after.map(cursor -> sized.withQuery("page[after]", cursor)).orElse(sized);
    }
}
