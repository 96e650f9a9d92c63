package io.resolvent.connectors.intercom;

import io.resolvent.connectors.http.StoreClient;
import io.resolvent.connectors.http.StoreRequest;
import io.resolvent.connectors.http.StoreResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every call to Intercom, and nothing else. The version of the API goes with each: without it the app's own setting, which
 * anybody may change, would decide. Thread-safe.
 *
 * @param name the connector's name, for errors that are about no conversation
 */
record IntercomApi(String name, StoreClient client) {

    static final String VERSION = "2.16";
    private static final int MOST_DELETED = 60;

    StoreResponse self() {
        return send(StoreRequest.get("/me").about(name));
    }

    /** @param place of a conversation or a ticket */
    StoreResponse read(IntercomPlace place, Object subject) {
        return send(StoreRequest.get("/{}/{}", place.list(), place.id()).about(subject));
    }

    /**
     * Conversations or tickets by the time of their last update, the oldest first. The order is not in the vendor's specification; where
     * it is not kept, nothing is lost.
     *
     * @param list {@code conversations} or {@code tickets}
     * @param after seconds since 1970
     */
    StoreResponse changed(String list, long after, Optional<String> cursor, int pageSize) {
        Map<String, Object> pagination = new HashMap<>(Map.of("per_page", pageSize));
        cursor.ifPresent(c -> pagination.put("starting_after", c));
        return send(StoreRequest.search("/{}/search", list)
                .withJson(Map.of(
                        "query", Map.of("field", "updated_at", "operator", ">", "value", after),
                        "sort", Map.of("field", "updated_at", "order", "ascending"),
                        "pagination", pagination))
                .about(name));
    }

    /** Deleted conversations, the latest first. */
    StoreResponse deleted(int page) {
        return send(StoreRequest.get("/conversations/deleted")
                .withQuery("order", "desc")
                .withQuery("page", Integer.toString(page))
                .withQuery("per_page", Integer.toString(MOST_DELETED))
                .about(name));
    }

    StoreResponse contact(String id) {
        return send(StoreRequest.get("/contacts/{}", id).about(name + ": contact " + id));
    }

    StoreResponse admins() {
        return send(StoreRequest.get("/admins").about(name));
    }

    StoreResponse teams() {
        return send(StoreRequest.get("/teams").about(name));
    }

    StoreResponse attributes() {
        return send(StoreRequest.get("/conversations/attributes").about(name));
    }

    StoreResponse tags() {
        return send(StoreRequest.get("/tags").about(name));
    }

    /** @param updatedSince seconds since 1970; empty for all */
    StoreResponse macros(Optional<String> cursor, Optional<Long> updatedSince, int pageSize) {
        StoreRequest request = StoreRequest.get("/macros").withQuery("per_page", Integer.toString(pageSize));
        StoreRequest since = updatedSince
                .map(s -> request.withQuery("updated_since", Long.toString(s)))
                .orElse(request);
        return send(cursor.map(c -> since.withQuery("starting_after", c))
                .orElse(since)
                .about(name));
    }

    /** @param list {@code articles} or {@code internal_articles} */
    StoreResponse articles(String list, int page, int pageSize) {
        return send(StoreRequest.get("/{}", list)
                .withQuery("page", Integer.toString(page))
                .withQuery("per_page", Integer.toString(pageSize))
                .about(name));
    }

    /** Says something, to the customer or to the team. */
    StoreResponse reply(IntercomPlace place, Map<String, Object> message, Object subject) {
        return send(StoreRequest.post("/{}/{}/reply", place.list(), place.id())
                .withJson(message)
                .about(subject));
    }

    /** Opens, snoozes, closes or assigns. */
    StoreResponse manage(String id, Map<String, Object> change, Object subject) {
        return send(StoreRequest.post("/conversations/{}/parts", id)
                .withJson(change)
                .about(subject));
    }

    StoreResponse update(IntercomPlace place, Map<String, Object> values, Object subject) {
        return send(StoreRequest.put("/{}/{}", place.list(), place.id())
                .withJson(values)
                .about(subject));
    }

    StoreResponse tag(String id, Map<String, Object> tag, Object subject) {
        return send(
                StoreRequest.post("/conversations/{}/tags", id).withJson(tag).about(subject));
    }

    /** Makes a tag, or finds the one of this name. */
    StoreResponse makeTag(String tag, Object subject) {
        return send(StoreRequest.post("/tags").withJson(Map.of("name", tag)).about(subject));
    }

    private StoreResponse send(StoreRequest request) {
        return client.send(request.withHeader("Intercom-Version", VERSION));
    }
}
