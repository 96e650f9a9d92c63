package io.resolvent.connectors.zammad;

import io.resolvent.connectors.http.StoreClient;
import io.resolvent.connectors.http.StoreRequest;
import io.resolvent.connectors.http.StoreResponse;
import java.util.List;
import java.util.Map;

/**
 * Every call to Zammad, and nothing else. Thread-safe.
 *
 * @param name the connector's name, for errors that are about no ticket
 */
record ZammadApi(String name, StoreClient client) {

    private static final String CHANGED = "condition[ticket.updated_at]";

    StoreResponse self() {
        return client.send(expanded(StoreRequest.get("/users/me")).about(name));
    }

    StoreResponse user(String id) {
        return client.send(expanded(StoreRequest.get("/users/{}", id)).about(name));
    }

    StoreResponse ticket(String id, Object subject) {
        return client.send(expanded(StoreRequest.get("/tickets/{}", id)).about(subject));
    }

    StoreResponse articles(String id, Object subject) {
        return client.send(
                expanded(StoreRequest.get("/ticket_articles/by_ticket/{}", id)).about(subject));
    }

    StoreResponse tags(String id, Object subject) {
        return client.send(StoreRequest.get("/tags")
                .withQuery("object", "Ticket")
                .withQuery("o_id", id)
                .about(subject));
    }

    StoreResponse links(String id, Object subject) {
        return client.send(StoreRequest.get("/links")
                .withQuery("link_object", "Ticket")
                .withQuery("link_object_value", id)
                .about(subject));
    }

    byte[] file(String ticket, String article, String file, int maxBytes, Object subject) {
        return client.download(
                StoreRequest.get("/ticket_attachment/{}/{}/{}", ticket, article, file)
                        .about(subject),
                maxBytes);
    }

    /**
     * Tickets that were last updated at this time or later, oldest first. A condition, unlike a query, is answered by the
     * database and not by the search index.
     */
    StoreResponse changed(String from, int page, int size) {
        StoreRequest request = StoreRequest.get("/tickets/search")
                .withQuery(CHANGED + "[operator]", "after (absolute)")
                .withQuery(CHANGED + "[value]", from)
                .withQuery("sort_by", "updated_at,id")
                .withQuery("order_by", "asc,asc");
        return client.send(expanded(paged(request, page, size)).about(name));
    }

    StoreResponse states(int page, int size) {
        return client.send(
                expanded(paged(StoreRequest.get("/ticket_states"), page, size)).about(name));
    }

    StoreResponse groups(int page, int size) {
        return client.send(paged(StoreRequest.get("/groups"), page, size).about(name));
    }

    /** All attributes of all objects; this list has no pages. */
    StoreResponse attributes() {
        return client.send(StoreRequest.get("/object_manager_attributes").about(name));
    }

    StoreResponse macros(int page, int size) {
        return client.send(paged(StoreRequest.get("/macros"), page, size).about(name));
    }

    StoreResponse textModules(int page, int size) {
        return client.send(paged(StoreRequest.get("/text_modules"), page, size).about(name));
    }

    /** The knowledge base without texts, but with the text of these contents. */
    StoreResponse knowledge(List<Long> contents) {
        return client.send(StoreRequest.search("/knowledge_bases/init")
                .withJson(Map.of("answer_translation_content_ids", contents))
                .about(name));
    }

    StoreResponse locales() {
        return client.send(StoreRequest.get("/locales").about(name));
    }

    StoreResponse update(String id, Map<String, Object> values, Object subject) {
        return client.send(
                expanded(StoreRequest.put("/tickets/{}", id)).withJson(values).about(subject));
    }

    StoreResponse addTag(String id, String tag, Object subject) {
        return client.send(StoreRequest.post("/tags/add")
                .withJson(Map.of("object", "Ticket", "o_id", Long.parseLong(id), "item", tag))
                .about(subject));
    }

    /** @param number the number, not the id, of the ticket that the link begins at */
    StoreResponse link(String type, String number, String target, Object subject) {
        return client.send(StoreRequest.post("/links/add")
                .withJson(Map.of(
                        "link_type",
                        type,
                        "link_object_source",
                        "Ticket",
                        "link_object_source_number",
                        number,
                        "link_object_target",
                        "Ticket",
                        "link_object_target_value",
                        Long.parseLong(target)))
                .about(subject));
    }

    private static StoreRequest expanded(StoreRequest request) {
        return request.withQuery("expand", "true");
    }

    private static StoreRequest paged(StoreRequest request, int page, int size) {
        return request.withQuery("page", Integer.toString(page)).withQuery("per_page", Integer.toString(size));
    }
}
