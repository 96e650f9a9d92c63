package io.resolvent.connectors.freshdesk;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads canned responses, then solution articles, folder by folder. The checkpoint names the folder, the page in it, and the
 * last item before, by which a folder without pages is noticed: {@code ARTICLES/42/2/4711}. Thread-safe.
 */
record FreshdeskKnowledge(String name, FreshdeskConfig config, FreshdeskApi api, FreshdeskShelves shelves)
        implements KnowledgeReader {

    private record Position(FreshdeskShelf shelf, int page, String last) {

        Checkpoint checkpoint() {
            return new Checkpoint(shelf.kind() + "/" + shelf.id() + "/" + page + "/" + last);
        }
    }

    @Override
    public Batch<KnowledgeItem> list(Checkpoint checkpoint) {
        Optional<Position> at =
                checkpoint.isStart() ? shelves.first().map(FreshdeskKnowledge::begin) : read(checkpoint);
        return at.map(this::page).orElseGet(() -> new Batch<>(List.of(), Checkpoint.start(), false));
    }

    private Batch<KnowledgeItem> page(Position at) {
        StoreResponse page = ask(at);
        List<JsonNode> rows = FreshdeskPages.rows(page);
        String last = rows.isEmpty() ? "" : Json.text(rows.getLast(), "id");
        boolean repeated = !last.isEmpty() && last.equals(at.last());
        boolean followed = !repeated && FreshdeskPages.isFollowed(page, rows.size(), config.pageSize());
        Optional<Position> next = followed
                ? Optional.of(new Position(at.shelf(), at.page() + 1, last))
                : shelves.after(at.shelf()).map(FreshdeskKnowledge::begin);
        List<Skipped> skipped = new ArrayList<>();
        List<KnowledgeItem> items = repeated ? List.of() : items(at.shelf(), rows, skipped);
        return new Batch<>(items, next.map(Position::checkpoint).orElse(Checkpoint.start()), next.isPresent(), skipped);
    }

    private StoreResponse ask(Position at) {
        String folder = at.shelf().id();
        return switch (at.shelf().kind()) {
            case CANNED -> api.cannedResponses(folder, at.page(), config.pageSize());
            case ARTICLES -> api.articles(folder, at.page(), config.pageSize());
        };
    }

    private List<KnowledgeItem> items(FreshdeskShelf shelf, List<JsonNode> rows, List<Skipped> skipped) {
        FreshdeskItems items = new FreshdeskItems(config, name, shelf);
        List<KnowledgeItem> read = new ArrayList<>();
        for (JsonNode row : rows) {
            try {
                items.item(row).ifPresent(read::add);
            } catch (ConnectorException e) {
                skipped.add(new Skipped(e.subject(), e.toString()));
            }
        }
        return read;
    }

    /** A folder that was removed meanwhile is passed over. */
    private Optional<Position> read(Checkpoint checkpoint) {
        String[] parts = checkpoint.value().split("/", -1);
        if (parts.length != 4
                || !parts[0].matches("CANNED|ARTICLES")
                || !parts[1].matches("[0-9]{1,18}")
                || !parts[2].matches("[0-9]{1,5}")) {
            throw new ConnectorException(
                    FailureKind.MALFORMED, name, "the checkpoint is not ours. Start the pass from the beginning.");
        }
        FreshdeskShelf.Kind kind = FreshdeskShelf.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
        FreshdeskShelf gone = new FreshdeskShelf(kind, parts[1], "", Audience.INTERNAL);
        return shelves.find(kind, parts[1])
                .map(shelf -> new Position(shelf, Integer.parseInt(parts[2]), parts[3]))
                .or(() -> shelves.after(gone).map(FreshdeskKnowledge::begin));
    }

    private static Position begin(FreshdeskShelf shelf) {
        return new Position(shelf, 1, "");
    }
}
