package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.http.StoreClient;
import io.resolvent.connectors.http.StoreRequest;
import io.resolvent.connectors.http.StoreResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Every call to Freshdesk, and nothing else. Nothing is embedded with {@code include}: each would be charged as a further
 * request, and conversations would be cut off. Thread-safe.
 *
 * @param name the connector's name, for errors that are about no ticket
 */
record FreshdeskApi(String name, StoreClient client) {

    StoreResponse self() {
        return client.send(StoreRequest.get("/agents/me").about(name));
    }

    StoreResponse ticket(String id, Object subject) {
        return client.send(StoreRequest.get("/tickets/{}", id).about(subject));
    }

    /** A ticket that was closed so long ago that it is kept apart. */
    StoreResponse archivedTicket(String id, Object subject) {
        return client.send(StoreRequest.get("/tickets/archived/{}", id).about(subject));
    }

    StoreResponse conversations(FreshdeskTicket ticket, int page) {
        String template = ticket.archived() ? "/tickets/archived/{}/conversations" : "/tickets/{}/conversations";
        return client.send(page(StoreRequest.get(template, ticket.ref().id()), page, FreshdeskPages.LARGEST)
                .about(ticket.ref()));
    }

    /**
     * Tickets by the time of their last update, the oldest first. Without {@code since} Freshdesk would leave out whatever
     * was created more than thirty days ago.
     *
     * @param filter {@code deleted} for those instead that were deleted
     */
    StoreResponse tickets(Instant since, Optional<String> filter, int page, int pageSize) {
        StoreRequest request = StoreRequest.get("/tickets")
                .withQuery("updated_since", since.toString())
                .withQuery("order_by", "updated_at")
                .withQuery("order_type", "asc");
        StoreRequest filtered =
                filter.map(name -> request.withQuery("filter", name)).orElse(request);
        return client.send(
                page(filtered, page, pageSize).within(FreshdeskBudgets.LISTS).about(name));
    }

    StoreResponse contact(String id) {
        return client.send(StoreRequest.get("/contacts/{}", id).about(name + ": contact " + id));
    }

    StoreResponse agents(int page) {
        return client.send(
                page(StoreRequest.get("/agents"), page, FreshdeskPages.LARGEST).about(name));
    }

    StoreResponse groups(int page) {
        return client.send(
                page(StoreRequest.get("/groups"), page, FreshdeskPages.LARGEST).about(name));
    }

    StoreResponse ticketFields() {
        return client.send(StoreRequest.get("/ticket_fields").about(name));
    }

    StoreResponse cannedFolders(int page) {
        return client.send(page(StoreRequest.get("/canned_response_folders"), page, FreshdeskPages.LARGEST)
                .about(name));
    }

    StoreResponse cannedResponses(String folder, int page, int pageSize) {
        return client.send(page(StoreRequest.get("/canned_response_folders/{}/responses", folder), page, pageSize)
                .about(name));
    }

    StoreResponse categories(int page) {
        return client.send(page(StoreRequest.get("/solutions/categories"), page, FreshdeskPages.LARGEST)
                .about(name));
    }

    StoreResponse folders(String category, int page) {
        return client.send(
                page(StoreRequest.get("/solutions/categories/{}/folders", category), page, FreshdeskPages.LARGEST)
                        .about(name));
    }

    StoreResponse subfolders(String folder, int page) {
        return client.send(
                page(StoreRequest.get("/solutions/folders/{}/subfolders", folder), page, FreshdeskPages.LARGEST)
                        .about(name));
    }

    StoreResponse articles(String folder, int page, int pageSize) {
        return client.send(page(StoreRequest.get("/solutions/folders/{}/articles", folder), page, pageSize)
                .about(name));
    }

    /** Sends the requester a reply. */
    StoreResponse reply(String id, String html, Object subject) {
        return client.send(StoreRequest.post("/tickets/{}/reply", id)
                .withJson(Map.of("body", html))
                .about(subject));
    }

    /** Adds a note that only agents see. */
    StoreResponse note(String id, String html, Object subject) {
        return client.send(StoreRequest.post("/tickets/{}/notes", id)
                .withJson(Map.of("body", html, "private", true))
                .about(subject));
    }

    StoreResponse update(String id, Map<String, Object> values, Object subject) {
        return client.send(StoreRequest.put("/tickets/{}", id).withJson(values).about(subject));
    }

    /** The first page goes without a number, as a list without pages knows none. */
    private static StoreRequest page(StoreRequest request, int page, int size) {
        StoreRequest sized = request.withQuery("per_page", Integer.toString(size));
        return page == 1 ? sized : sized.withQuery("page", Integer.toString(page));
    }
}
