package io.resolvent.connectors.rt;

import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreClient;
import io.resolvent.connectors.http.StoreRequest;
import io.resolvent.connectors.http.StoreResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The calls of REST 2.0 that this connector uses, and nothing about what they mean. Thread-safe. */
record RtApi(String name, StoreClient client) {

    static final int PAGE = 100;
    private static final String HISTORY = "Type,Creator,Created,Field,OldValue,NewValue";

    StoreResponse version() {
        return client.send(StoreRequest.get("/rt"));
    }

    StoreResponse ticket(String id, Object subject) {
        return client.send(StoreRequest.get("/ticket/{}", id)
                .withQuery("fields[Queue]", "Name")
                .about(subject));
    }

    JsonNode user(String idOrLogin) {
        return client.send(StoreRequest.get("/user/{}", idOrLogin)).json();
    }

    StoreResponse queue(String queue) {
        return client.send(StoreRequest.get("/queue/{}", queue));
    }

    /** The names of all queues that the account sees, by id. */
    List<JsonNode> queues(int page) {
        return Json.rows(
                client.send(StoreRequest.get("/queues/all")
                        .withQuery("fields", "Name")
                        .withQuery("per_page", Integer.toString(PAGE))
                        .withQuery("page", Integer.toString(page))
                        .about(name)),
                "items");
    }

    StoreResponse customField(String id) {
        return client.send(StoreRequest.get("/customfield/{}", id).about(name));
    }

    StoreResponse attachment(String id, int maxBytes, Object subject) {
        return client.send(StoreRequest.get("/attachment/{}", id).about(subject), maxBytes);
    }

    /** @param order {@code ASC} or {@code DESC} by id */
    List<JsonNode> history(String ticket, String order, int page, Object subject) {
        return Json.rows(
                client.send(StoreRequest.get("/ticket/{}/history", ticket)
                        .withQuery("fields", HISTORY)
                        .withQuery("fields[Creator]", "RealName")
                        .withQuery("orderby", "id")
                        .withQuery("order", order)
                        .withQuery("per_page", "100")
                        .withQuery("page", Integer.toString(page))
                        .about(subject)),
                "items");
    }

    /** Attachments of a {@code ticket} or {@code transaction}, by id; content only if asked for among the fields. */
    List<JsonNode> attachments(String owner, String id, String fields, Limit limit, int page, Object subject) {
        return Json.rows(
                client.send(StoreRequest.search("/" + owner + "/{}/attachments", id)
                        .withQuery("fields", fields)
                        .withQuery("orderby", "id")
                        .withQuery("per_page", "100")
                        .withQuery("page", Integer.toString(page))
                        .withJson(List.of(limit.json()))
                        .about(subject)),
                "items");
    }

    List<JsonNode> tickets(String query, int pageSize) {
        return Json.rows(
                client.send(StoreRequest.get("/tickets")
                        .withQuery("query", query)
                        .withQuery("fields", "Status,LastUpdated,Created")
                        .withQuery("orderby", "LastUpdated")
                        .withQuery("orderby", "id")
                        .withQuery("per_page", Integer.toString(pageSize))
                        .about(name)),
                "items");
    }

    /** Transactions of tickets, newest first. */
    List<JsonNode> transactions(String query, int page) {
        return Json.rows(
                client.send(StoreRequest.get("/transactions")
                        .withQuery("query", query)
                        .withQuery("fields", "ObjectId")
                        .withQuery("orderby", "id")
                        .withQuery("order", "DESC")
                        .withQuery("per_page", "100")
                        .withQuery("page", Integer.toString(page))
                        .about(name)),
                "items");
    }

    /** Article classes or articles by id; {@code kind} is {@code classes} or {@code articles}. */
    List<JsonNode> knowledge(String kind, String fields, int pageSize, Limit... limits) {
        return Json.rows(
                client.send(StoreRequest.search("/" + kind)
                        .withQuery("fields", fields)
                        .withQuery("orderby", "id")
                        .withQuery("per_page", Integer.toString(pageSize))
                        .withJson(List.of(limits).stream().map(Limit::json).toList())
                        .about(name)),
                "items");
    }

    /** @param kind {@code comment} or {@code correspond} */
    StoreResponse post(String ticket, String kind, Map<String, String> message, Object subject) {
        return client.send(StoreRequest.post("/ticket/{}/" + kind, ticket)
                .withJson(message)
                .about(subject));
    }

    /** Changes a ticket only if it is at this version; CONFLICT otherwise. */
    StoreResponse change(String ticket, Map<String, Object> values, String version, Object subject) {
        return client.send(StoreRequest.put("/ticket/{}", ticket)
                .withHeader("If-Match", "\"" + version + "\"")
                .withJson(values)
                .about(subject));
    }

    /** One condition of a search by JSON. */
    record Limit(String field, String operator, String value) {

        Map<String, String> json() {
            return Map.of("field", field, "operator", operator, "value", value);
        }
    }
}
