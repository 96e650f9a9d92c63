package io.resolvent.connectors.zendesk;

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
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Reads macros, then the help center's articles language by language. The checkpoint names what is read and the cursor in
 * it: {@code macros/CURSOR} or {@code LOCALE/CURSOR}. Thread-safe.
 */
record ZendeskKnowledge(String name, ZendeskConfig config, ZendeskApi api) implements KnowledgeReader {

    private static final String MACROS = "macros";

    @Override
    public Batch<KnowledgeItem> list(Checkpoint checkpoint) {
        String[] at = checkpoint.isStart() ? new String[] {MACROS, ""} : parts(checkpoint);
        Optional<String> cursor = Optional.of(at[1]).filter(c -> !c.isEmpty());
        return at[0].equals(MACROS) ? macros(cursor) : articles(at[0], cursor);
    }

    private Batch<KnowledgeItem> macros(Optional<String> cursor) {
        StoreResponse page = api.macros(cursor, config.pageSize());
        ZendeskMacros macros = new ZendeskMacros(config, name);
        List<Skipped> skipped = new ArrayList<>();
        List<KnowledgeItem> items = items(Json.rows(page, "macros"), macros::item, skipped);
        Optional<Checkpoint> next = ZendeskPages.next(page)
                .map(c -> at(MACROS, c))
                .or(() -> locales().stream().findFirst().map(locale -> at(locale, "")));
        return batch(items, next, skipped);
    }

    private Batch<KnowledgeItem> articles(String locale, Optional<String> cursor) {
        StoreResponse page = api.articles(locale, cursor, config.pageSize());
        ZendeskArticles articles = new ZendeskArticles(config, name);
        List<Skipped> skipped = new ArrayList<>();
        List<KnowledgeItem> items = items(Json.rows(page, "articles"), row -> articles.item(row, locale), skipped);
        Optional<Checkpoint> next = ZendeskPages.next(page)
                .map(c -> at(locale, c))
                .or(() -> after(locale).map(other -> at(other, "")));
        return batch(items, next, skipped);
    }

    private static Batch<KnowledgeItem> batch(
            List<KnowledgeItem> items, Optional<Checkpoint> next, List<Skipped> skipped) {
        return new Batch<>(items, next.orElse(Checkpoint.start()), next.isPresent(), skipped);
    }

    private static List<KnowledgeItem> items(
            List<JsonNode> rows, Function<JsonNode, Optional<KnowledgeItem>> reading, List<Skipped> skipped) {
        List<KnowledgeItem> items = new ArrayList<>();
        for (JsonNode row : rows) {
            try {
                reading.apply(row).ifPresent(items::add);
            } catch (ConnectorException e) {
                skipped.add(new Skipped(e.subject(), e.toString()));
            }
        }
        return items;
    }

    private Optional<String> after(String locale) {
        List<String> locales = locales();
        int next = locales.indexOf(locale) + 1;
        return next < locales.size() ? Optional.of(locales.get(next)) : Optional.empty();
    }

    /** The languages of the help center; none when there is no help center. */
    private List<String> locales() {
        try {
            return Json.rows(api.locales(), "locales").stream()
                    .map(locale -> locale.asString(""))
                    .filter(locale -> locale.matches("[a-zA-Z-]{2,20}"))
                    .toList();
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.NOT_FOUND) {
                return List.of();
            }
            throw e;
        }
    }

    private String[] parts(Checkpoint checkpoint) {
        String[] parts = checkpoint.value().split("/", 2);
        if (parts.length != 2 || !parts[0].matches("[a-zA-Z-]{2,20}")) {
            throw new ConnectorException(
                    FailureKind.MALFORMED, name, "the checkpoint is not ours. Start the pass from the beginning.");
        }
        return parts;
    }

    private static Checkpoint at(String what, String cursor) {
        return new Checkpoint(what + "/" + cursor);
    }
}
