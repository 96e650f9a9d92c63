package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.KnowledgeReader;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads macros, then articles, then internal articles. Each list has the latest change first, so what changes during a pass
 * moves to its front: at the end the front is read once more. A list that grows or shrinks meanwhile is begun again.
 * Thread-safe.
 */
record IntercomKnowledge(String name, IntercomConfig config, IntercomApi api, Clock clock) implements KnowledgeReader {

    @Override
    public Batch<KnowledgeItem> list(Checkpoint checkpoint) {
        IntercomShelf at = checkpoint.isStart()
                ? IntercomShelf.start(config.knowledge().getFirst(), clock)
                : IntercomShelf.of(checkpoint, name);
        return at.list().equals(IntercomConfig.MACROS) ? macros(at) : articles(at);
    }

    private Batch<KnowledgeItem> macros(IntercomShelf at) {
        StoreResponse page = api.macros(at.cursor(), Optional.empty(), config.pageSize());
        List<JsonNode> rows = new ArrayList<>(Json.rows(page, "data"));
        String cursor = Json.text(page.json().path("pages").path("next"), "starting_after");
        if (!cursor.isEmpty() && at.cursor().equals(Optional.of(cursor))) {
            throw Json.malformed(name, "a page leads to itself");
        }
        boolean ends = cursor.isEmpty() || rows.isEmpty();
        if (ends && at.cursor().isPresent()) {
            rows.addAll(Json.rows(api.macros(Optional.empty(), Optional.of(at.began()), config.pageSize()), "data"));
        }
        IntercomMacros macros = new IntercomMacros(name);
        return batch(rows, row -> macros.item(row).stream(), ends ? next(at) : Optional.of(at.at(cursor, 0)));
    }

    private Batch<KnowledgeItem> articles(IntercomShelf at) {
        boolean internal = at.list().equals(IntercomConfig.INTERNAL_ARTICLES);
        String list = internal ? "internal_articles" : "articles";
        int number = at.number();
        StoreResponse page = api.articles(list, number, config.pageSize());
        List<JsonNode> rows = new ArrayList<>(Json.rows(page, "data"));
        JsonNode pages = page.json().path("pages");
        if (pages.path("page").asInt(number) != number) {
            throw Json.malformed(name, "page " + number + " of " + list + " is another page");
        }
        long total = page.json().path("total_count").asLong(0);
        boolean changed = number > 1 && total != at.total();
        boolean ends = !changed
                && (rows.isEmpty() || number >= pages.path("total_pages").asInt(1));
        if (ends && number > 1) {
            Json.rows(api.articles(list, 1, config.pageSize()), "data").stream()
                    .filter(row -> row.path("updated_at").asLong(0) >= at.began())
                    .forEach(rows::add);
        }
        IntercomArticles articles = new IntercomArticles(name);
        Optional<IntercomShelf> next =
                ends ? next(at) : Optional.of(at.at(Integer.toString(changed ? 1 : number + 1), total));
        return batch(rows, row -> (internal ? articles.internal(row) : articles.published(row)).stream(), next);
    }

    private Optional<IntercomShelf> next(IntercomShelf at) {
        int place = config.knowledge().indexOf(at.list()) + 1;
        return place < config.knowledge().size()
                ? Optional.of(IntercomShelf.start(config.knowledge().get(place), clock))
                : Optional.empty();
    }

    private static Batch<KnowledgeItem> batch(
            List<JsonNode> rows, Function<JsonNode, Stream<KnowledgeItem>> reading, Optional<IntercomShelf> next) {
        List<KnowledgeItem> items = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (JsonNode row : rows) {
            try {
                items.addAll(reading.apply(row).toList());
            } catch (ConnectorException e) {
                skipped.add(new Skipped(e.subject(), e.toString()));
            }
        }
        Checkpoint at = next.map(IntercomShelf::checkpoint).orElse(Checkpoint.start());
        return new Batch<>(items, at, next.isPresent(), skipped);
    }
}
