package io.resolvent.connectors.redmine;

import io.resolvent.connectors.http.StoreClient;
import io.resolvent.connectors.http.StoreRequest;
import io.resolvent.connectors.http.StoreResponse;
import java.util.Map;

/**
 * The calls of Redmine's REST API that this connector uses, and nothing about what they mean. Thread-safe.
 *
 * @param name the connector's name, for errors that are about no ticket
 */
record RedmineApi(String name, StoreClient client) {

    static final String KEY = "X-Redmine-API-Key";

    private static final String MOST = "100";

    StoreResponse self() {
        return get("/users/current.json", "memberships", name);
    }

    StoreResponse role(String id) {
        return client.send(StoreRequest.get("/roles/{}.json", id).about(name));
    }

    StoreResponse project(String identifier) {
        return get(
                "/projects/{}.json",
                "issue_custom_fields,enabled_modules",
                name + " project " + identifier,
                identifier);
    }

    /** People and groups of a project, with their roles. */
    StoreResponse members(String project, int offset) {
        return client.send(StoreRequest.get("/projects/{}/memberships.json", project)
                .withQuery("limit", MOST)
                .withQuery("offset", Integer.toString(offset))
                .about(name));
    }

    StoreResponse statuses() {
        return client.send(StoreRequest.get("/issue_statuses.json").about(name));
    }

    /** Administrators only: FORBIDDEN for anybody else. */
    StoreResponse customFields() {
        return client.send(StoreRequest.get("/custom_fields.json").about(name));
    }

    StoreResponse user(String id) {
        return client.send(StoreRequest.get("/users/{}.json", id).about(name));
    }

    StoreResponse issue(String id, Object subject) {
        return get("/issues/{}.json", "journals,attachments,relations,allowed_statuses", subject, id);
    }

    StoreResponse issues(RedmineSearch search) {
        return client.send(search.request().about(name));
    }

    StoreResponse wiki(String project) {
        return client.send(
                StoreRequest.get("/projects/{}/wiki/index.json", project).about(name + " wiki of " + project));
    }

    /** The same for somebody who is not signed in: an empty key is nobody's. */
    StoreResponse wikiForNobody(String project) {
        return client.send(StoreRequest.get("/projects/{}/wiki/index.json", project)
                .withHeader(KEY, "")
                .about(name + " wiki of " + project + " without signing in"));
    }

    StoreResponse wikiPage(String project, String title) {
        return client.send(StoreRequest.get("/projects/{}/wiki/{}.json", project, title)
                .about(name + " wiki page " + project + "/" + title));
    }

    byte[] file(String id, int maxBytes, String subject) {
        return client.download(StoreRequest.get("/attachments/download/{}", id).about(subject), maxBytes);
    }

    /** Changes an issue. Redmine answers 204 without a body, whether or not anything changed. */
    void update(String id, Map<String, Object> values, Object subject) {
        client.send(StoreRequest.put("/issues/{}.json", id)
                .withJson(Map.of("issue", values))
                .about(subject));
    }

    void relate(String id, String other, String type, Object subject) {
        client.send(StoreRequest.post("/issues/{}/relations.json", id)
                .withJson(Map.of("relation", Map.of("issue_to_id", Long.parseLong(other), "relation_type", type)))
                .about(subject));
    }

    private StoreResponse get(String path, String include, Object subject, String... segments) {
        return client.send(
                StoreRequest.get(path, segments).withQuery("include", include).about(subject));
    }
}
