package io.resolvent.connectors.jira;

import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.StoreClient;
import io.resolvent.connectors.http.StoreRequest;
import io.resolvent.connectors.http.StoreResponse;
import java.util.List;
import java.util.Map;

/**
 * Every call to Jira, and nothing else. Thread-safe.
 *
 * @param name the connector's name, for errors that are about no ticket
 * @param root what all paths begin with
 */
record JiraApi(String name, String root, StoreClient client) {

    /** The comment property that holds the id of the action it came from. */
    static final String MARK = "resolvent";

    private static final String MOST = "100";

    StoreResponse self() {
        return client.send(get("/rest/api/3/myself").about(name));
    }

    StoreResponse issue(TicketRef ref) {
        return client.send(get("/rest/api/3/issue/{}", ref.id())
                .withQuery("fields", "*all,-comment")
                .about(ref));
    }

    /** The issue with its latest changes, the newest first. */
    StoreResponse issueWithChanges(TicketRef ref) {
        return client.send(get("/rest/api/3/issue/{}", ref.id())
                .withQuery("fields", "*all,-comment")
                .withQuery("expand", "changelog")
                .about(ref));
    }

    /** @param order {@code created}, or {@code -created} for the newest first */
    StoreResponse comments(TicketRef ref, int from, String order) {
        return client.send(get("/rest/api/3/issue/{}/comment", ref.id())
                .withQuery("startAt", Integer.toString(from))
                .withQuery("maxResults", MOST)
                .withQuery("orderBy", order)
                .about(ref));
    }

    StoreResponse comment(TicketRef ref, String id) {
        return client.send(get("/rest/api/3/issue/{}/comment/{}", ref.id(), id).about(ref));
    }

    /** The files of a request's comments; experimental, as the vendor calls it. */
    StoreResponse commentFiles(TicketRef ref, int from) {
        return client.send(get("/rest/servicedeskapi/request/{}/comment", ref.id())
                .withQuery("public", "true")
                .withQuery("internal", "true")
                .withQuery("expand", "attachment")
                .withQuery("start", Integer.toString(from))
                .withQuery("limit", "50")
                .withHeader("X-ExperimentalApi", "opt-in")
                .about(ref));
    }

    StoreResponse mark(TicketRef ref, String comment) {
        return client.send(
                get("/rest/api/3/comment/{}/properties/{}", comment, MARK).about(ref));
    }

    StoreResponse addComment(TicketRef ref, Map<String, Object> document, boolean isPublic, ActionId action) {
        return client.send(post("/rest/api/3/issue/{}/comment", ref.id())
                .withJson(Map.of(
                        "body",
                        document,
                        "properties",
                        List.of(
                                Map.of("key", "sd.public.comment", "value", Map.of("internal", !isPublic)),
                                Map.of("key", MARK, "value", Map.of("action", action.value())))))
                .within(JiraBudgets.writesTo(ref.id()))
                .about(ref));
    }

    StoreResponse deleteComment(TicketRef ref, String comment) {
        return client.send(StoreRequest.delete(root + "/rest/api/3/issue/{}/comment/{}", ref.id(), comment)
                .within(JiraBudgets.writesTo(ref.id()))
                .about(ref));
    }

    StoreResponse search(Map<String, Object> query) {
        return client.send(StoreRequest.search(root + "/rest/api/3/search/jql")
                .withJson(query)
                .about(name));
    }

    StoreResponse transitions(TicketRef ref) {
        return client.send(get("/rest/api/3/issue/{}/transitions", ref.id())
                .withQuery("expand", "transitions.fields")
                .about(ref));
    }

    StoreResponse transition(TicketRef ref, String id, Map<String, Object> fields) {
        Map<String, Object> transition = Map.of("transition", Map.of("id", id));
        return client.send(post("/rest/api/3/issue/{}/transitions", ref.id())
                .withJson(fields.isEmpty() ? transition : Map.of("transition", Map.of("id", id), "fields", fields))
                .within(JiraBudgets.writesTo(ref.id()))
                .about(ref));
    }

    StoreResponse edit(TicketRef ref, Map<String, Object> change) {
        return client.send(StoreRequest.put(root + "/rest/api/3/issue/{}", ref.id())
                .withJson(change)
                .within(JiraBudgets.writesTo(ref.id()))
                .about(ref));
    }

    StoreResponse assign(TicketRef ref, String person) {
        return client.send(StoreRequest.put(root + "/rest/api/3/issue/{}/assignee", ref.id())
                .withJson(Map.of("accountId", person))
                .within(JiraBudgets.writesTo(ref.id()))
                .about(ref));
    }

    StoreResponse link(TicketRef ref, String type, String from, String to) {
        return client.send(post("/rest/api/3/issueLink")
                .withJson(Map.of(
                        "type",
                        Map.of("id", type),
                        "inwardIssue",
                        Map.of("id", from),
                        "outwardIssue",
                        Map.of("id", to)))
                .within(JiraBudgets.writesTo(ref.id()))
                .about(ref));
    }

    /** Asked for without a redirect to the host where Jira keeps its files. */
    byte[] file(String attachment, int maxBytes, String subject) {
        return client.download(
                get("/rest/api/3/attachment/content/{}", attachment)
                        .withQuery("redirect", "false")
                        .about(subject),
                maxBytes);
    }

    StoreResponse linkTypes() {
        return client.send(get("/rest/api/3/issueLinkType").about(name));
    }

    StoreResponse fields() {
        return client.send(get("/rest/api/3/field").about(name));
    }

    StoreResponse people(String query) {
        return client.send(get("/rest/api/3/user/search")
                .withQuery("query", query)
                .withQuery("maxResults", "10")
                .about(name));
    }

    StoreResponse project(String key) {
        return client.send(get("/rest/api/3/project/{}", key).about(name));
    }

    StoreResponse permissions(String project, List<String> keys) {
        return client.send(get("/rest/api/3/mypermissions")
                .withQuery("projectKey", project)
                .withQuery("permissions", String.join(",", keys))
                .about(name));
    }

    StoreResponse statuses(String project) {
        return client.send(get("/rest/api/3/project/{}/statuses", project).about(name));
    }

    StoreResponse issueTypes(String project, int from) {
        return client.send(get("/rest/api/3/issue/createmeta/{}/issuetypes", project)
                .withQuery("startAt", Integer.toString(from))
                .withQuery("maxResults", MOST)
                .about(name));
    }

    StoreResponse fieldsOf(String project, String issueType, int from) {
        return client.send(get("/rest/api/3/issue/createmeta/{}/issuetypes/{}", project, issueType)
                .withQuery("startAt", Integer.toString(from))
                .withQuery("maxResults", MOST)
                .about(name));
    }

    private StoreRequest get(String template, String... segments) {
        return StoreRequest.get(root + template, segments);
    }

    private StoreRequest post(String template, String... segments) {
        return StoreRequest.post(root + template, segments);
    }
}
