package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.http.HtmlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Canned responses and articles of a Freshdesk in folders. None of these lists has pages. */
final class DeskLibrary {

    static final long CATEGORY = 300;
    static final long FOR_ALL = 310;
    static final long SIGNED_IN = 311;
    static final long AGENTS = 312;
    static final long INNER = 313;
    static final long SHARED = 320;
    static final long PERSONAL = 321;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<Long, List<ObjectNode>> contents = new HashMap<>();
    private long next = 5000;

    synchronized void addResponse(long folder, String title, String body) {
        ObjectNode response = item(title).put("content", body).put("content_html", HtmlText.toHtml(body));
        add(folder, response.put("folder_id", folder));
    }

    /** @param status 1 for a draft, 2 when published */
    synchronized void addArticle(long folder, String title, String body, int status) {
        add(folder, item(title).put("description", HtmlText.toHtml(body)).put("status", status));
    }

    synchronized List<ObjectNode> in(long folder) {
        return List.copyOf(contents.getOrDefault(folder, List.of()));
    }

    List<ObjectNode> cannedFolders() {
        return List.of(
                folder(SHARED, "Answers").put("personal", false),
                folder(PERSONAL, "Personal").put("personal", true));
    }

    List<ObjectNode> categories() {
        return List.of(folder(CATEGORY, "Help"));
    }

    List<ObjectNode> folders() {
        return List.of(
                folder(FOR_ALL, "Everybody").put("visibility", 1).put("sub_folders_count", 1),
                folder(SIGNED_IN, "Customers").put("visibility", 2),
                folder(AGENTS, "Team").put("visibility", 3));
    }

    List<ObjectNode> subfolders(long folder) {
        return folder == FOR_ALL ? List.of(folder(INNER, "Inner").put("visibility", 1)) : List.of();
    }

    private void add(long folder, ObjectNode item) {
        contents.computeIfAbsent(folder, id -> new ArrayList<>()).add(item);
    }

    private ObjectNode item(String title) {
        ObjectNode item = json.createObjectNode().put("id", next++).put("title", title);
        return item.put("updated_at", "2026-01-01T00:00:00Z");
    }

    private ObjectNode folder(long id, String name) {
        return json.createObjectNode().put("id", id).put("name", name);
    }
}
