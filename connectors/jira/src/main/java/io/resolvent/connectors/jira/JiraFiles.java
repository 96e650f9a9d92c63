package io.resolvent.connectors.jira;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Lists an issue's files by the comment they came with. Jira lists files by issue; only Service Management knows their
 * comments. A file from the time when the issue was made belongs to the description. Thread-safe.
 */
record JiraFiles(JiraApi api) {

    private static final Duration MAKING = Duration.ofMinutes(1);
    private static final int MOST_PAGES = 40;

    FilesOfComments of(JiraIssue issue) {
        JsonNode rows = issue.field("attachment");
        if (rows.values().isEmpty()) {
            return new FilesOfComments(Map.of());
        }
        Map<String, String> comments = commentsByFile(issue);
        Map<String, List<Attachment>> files = new HashMap<>();
        for (JsonNode row : rows.values()) {
            String owner = comments.getOrDefault(Json.text(row, "id"), otherwise(issue, row));
            files.computeIfAbsent(owner, key -> new ArrayList<>()).add(attachment(row));
        }
        return new FilesOfComments(files);
    }

    private static String otherwise(JiraIssue issue, JsonNode row) {
        return JiraTime.parse(Json.text(row, "created"))
                .filter(at -> at.isBefore(issue.created().plus(MAKING)))
                .map(at -> FilesOfComments.REQUEST)
                .orElse(FilesOfComments.ELSEWHERE);
    }

    /** Empty for an issue that is no customer's request: Service Management does not know it. */
    private Map<String, String> commentsByFile(JiraIssue issue) {
        Map<String, String> comments = new HashMap<>();
        try {
            int read = 0;
            for (int page = 0; page < MOST_PAGES; page++) {
                StoreResponse response = api.commentFiles(issue.ref(), read);
                List<JsonNode> rows = Json.rows(response, "values");
                rows.forEach(row -> row.path("attachments")
                        .path("values")
                        .values()
                        .forEach(file -> comments.put(idOf(file), Json.text(row, "id"))));
                read += rows.size();
                if (rows.isEmpty() || response.json().path("isLastPage").asBoolean(true)) {
                    break;
                }
            }
        } catch (ConnectorException e) {
            if (e.kind() != FailureKind.NOT_FOUND && e.kind() != FailureKind.FORBIDDEN) {
                throw e;
            }
        }
        return comments;
    }

    /** Service Management gives no id, but an address that ends with it. */
    private static String idOf(JsonNode file) {
        return Json.text(file.path("_links"), "jiraRest")
                .replaceAll("[?#].*", "")
                .replaceAll(".*/", "");
    }

    private static Attachment attachment(JsonNode row) {
        return new Attachment(
                Json.text(row, "id"),
                Json.text(row, "filename"),
                Json.text(row, "mimeType").contains("/") ? Json.text(row, "mimeType") : "application/octet-stream",
                row.path("size").asLong(-1));
    }
}
