package io.resolvent.connectors.jira;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.KnowledgeReader;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the published pages of the knowledge base's spaces, space by space. The checkpoint names the space and the cursor in
 * it: {@code KEY/CURSOR}. Thread-safe.
 */
record JiraKnowledge(String name, JiraConfig config, ConfluenceApi api, ConfluenceSpaces spaces)
        implements KnowledgeReader {

    /** Bodies are long. */
    private static final int MOST_BODIES = 25;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&]+)");

    @Override
    public Batch<KnowledgeItem> list(Checkpoint checkpoint) {
        if (config.spaces().isEmpty()) {
            return new Batch<>(List.of(), Checkpoint.start(), false);
        }
        String[] at = checkpoint.isStart() ? new String[] {config.spaces().getFirst(), ""} : parts(checkpoint);
        Optional<String> cursor = Optional.of(at[1]).filter(value -> !value.isEmpty());
        String space = spaces.id(at[0])
                .orElseThrow(() -> new ConnectorException(
                        FailureKind.NOT_FOUND,
                        name,
                        "there is no Confluence space " + at[0] + ". Correct spaces, or let the account see it."));
        StoreResponse page = api.pages(space, cursor, Math.min(config.pageSize(), MOST_BODIES));
        List<Skipped> skipped = new ArrayList<>();
        List<KnowledgeItem> items = items(page, at[0], skipped);
        Optional<Checkpoint> next = next(page)
                .map(value -> new Checkpoint(at[0] + "/" + value))
                .or(() -> after(at[0]).map(key -> new Checkpoint(key + "/")));
        return new Batch<>(items, next.orElse(Checkpoint.start()), next.isPresent(), skipped);
    }

    private List<KnowledgeItem> items(StoreResponse page, String space, List<Skipped> skipped) {
        ConfluenceAudience audience = new ConfluenceAudience(api);
        boolean isPublic = config.publicSpaces().contains(space);
        List<KnowledgeItem> items = new ArrayList<>();
        for (JsonNode row : Json.rows(page, "results")) {
            try {
                String id = Long.toString(Json.number(row, "id", name + ": page"));
                if (!body(row, id).isBlank()) {
                    items.add(item(row, id, space, audience.of(id, isPublic)));
                }
            } catch (ConnectorException e) {
                if (e.kind() != FailureKind.MALFORMED) {
                    throw e;
                }
                skipped.add(new Skipped(name + ": page " + Json.text(row, "id"), e.toString()));
            }
        }
        return items;
    }

    private KnowledgeItem item(JsonNode row, String id, String space, Audience audience) {
        String where = where(id);
        JsonNode version = row.path("version");
        String link = Json.text(row.path("_links"), "webui");
        return new KnowledgeItem(
                id,
                KnowledgeItem.Kind.ARTICLE,
                Json.text(row, "title"),
                body(row, id),
                KnowledgeItem.Format.MARKDOWN,
                audience,
                Json.number(version, "number", where) + "-" + audience,
                JiraTime.of(version, "createdAt", where),
                Map.of("space", space),
                link.matches("/[A-Za-z0-9/._~%+@:,;=&?!$'()*-]*")
                        ? Optional.of(URI.create(config.url() + "/wiki" + link))
                        : Optional.empty());
    }

    /** The document is JSON inside a text. */
    private String body(JsonNode row, String id) {
        String document = Json.text(row.path("body").path("atlas_doc_format"), "value");
        try {
            return document.isBlank() ? "" : AdfText.of(JSON.readTree(document));
        } catch (JacksonException e) {
            throw Json.malformed(where(id), "its body is no document");
        }
    }

    private String where(String page) {
        return name + ": page " + page;
    }

    /** The next page's cursor. Its address is not followed. */
    private static Optional<String> next(StoreResponse page) {
        Matcher cursor = CURSOR.matcher(Json.text(page.json().path("_links"), "next"));
        return cursor.find()
                ? Optional.of(URLDecoder.decode(cursor.group(1), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private Optional<String> after(String space) {
        int next = config.spaces().indexOf(space) + 1;
        return next < config.spaces().size() ? Optional.of(config.spaces().get(next)) : Optional.empty();
    }

    private String[] parts(Checkpoint checkpoint) {
        String[] parts = checkpoint.value().split("/", 2);
        if (parts.length != 2 || !config.spaces().contains(parts[0])) {
            throw new ConnectorException(
                    FailureKind.MALFORMED, name, "the checkpoint is not ours. Start the pass from the beginning.");
        }
        return parts;
    }
}
