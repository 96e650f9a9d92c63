package io.resolvent.connectors.zammad;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.KnowledgeReader;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reads macros, then text modules, then the answers of the knowledge base. The checkpoint names what is read and where:
 * {@code macros/PAGE}, {@code modules/PAGE} or {@code answers/NUMBER} of the last one. Thread-safe.
 */
record ZammadKnowledge(String name, ZammadConfig config, ZammadApi api, Clock clock) implements KnowledgeReader {

    private static final String MACROS = "macros";
    private static final String MODULES = "modules";
    private static final String ANSWERS = "answers";

    @Override
    public Batch<KnowledgeItem> list(Checkpoint checkpoint) {
        String[] at = checkpoint.isStart() ? new String[] {MACROS, "1"} : parts(checkpoint);
        ZammadCanned canned = new ZammadCanned(name, config.url());
        int number = Integer.parseInt(at[1]);
        return switch (at[0]) {
            case MACROS ->
                canned(
                        ZammadRows.of(api.macros(number, config.pageSize())),
                        canned::macro,
                        number,
                        MACROS,
                        at(MODULES, 1));
            case MODULES ->
                canned(
                        ZammadRows.of(api.textModules(number, config.pageSize())),
                        canned::textModule,
                        number,
                        MODULES,
                        at(ANSWERS, 0));
            default -> answers(number);
        };
    }

    /** Only an empty page is the last one. */
    private static Batch<KnowledgeItem> canned(
            List<JsonNode> rows,
            Function<JsonNode, Optional<KnowledgeItem>> reading,
            int page,
            String what,
            Checkpoint after) {
        List<Skipped> skipped = new ArrayList<>();
        List<KnowledgeItem> items = items(rows, reading, skipped);
        return new Batch<>(items, rows.isEmpty() ? after : at(what, page + 1), true, skipped);
    }

    private Batch<KnowledgeItem> answers(int last) {
        JsonNode assets = assets(api.knowledge(List.of()));
        ZammadAnswers answers = new ZammadAnswers(name, config.url(), assets, locales(assets), clock.instant());
        List<JsonNode> some = answers.after(last, config.pageSize());
        if (some.isEmpty()) {
            return new Batch<>(List.of(), Checkpoint.start(), false);
        }
        JsonNode contents = assets(api.knowledge(some.stream()
                        .map(translation -> Json.number(translation, "content_id", name))
                        .toList()))
                .path("KnowledgeBaseAnswerTranslationContent");
        List<Skipped> skipped = new ArrayList<>();
        List<KnowledgeItem> items = items(some, row -> Optional.of(answers.item(row, contents)), skipped);
        return new Batch<>(items, at(ANSWERS, Json.number(some.getLast(), "id", name)), true, skipped);
    }

    /** An empty list instead of things by kind: there is no knowledge base that the account may read. */
    private static JsonNode assets(StoreResponse response) {
        JsonNode json = response.json();
        return json.isArray() && json.isEmpty() ? json : ZammadRows.one(response);
    }

    /** Names of languages; without them answers have no language and no link. */
    private Map<String, String> locales(JsonNode assets) {
        if (!assets.path("KnowledgeBaseLocale").isObject()) {
            return Map.of();
        }
        try {
            return ZammadRows.of(api.locales()).stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> Json.text(row, "id"), row -> Json.text(row, "locale"), (one, other) -> one));
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.FORBIDDEN || e.kind() == FailureKind.NOT_FOUND) {
                return Map.of();
            }
            throw e;
        }
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

    private String[] parts(Checkpoint checkpoint) {
        if (!checkpoint.value().matches("(" + MACROS + "|" + MODULES + "|" + ANSWERS + ")/[0-9]{1,9}")) {
            throw new ConnectorException(
                    FailureKind.MALFORMED, name, "the checkpoint is not ours. Start the pass from the beginning.");
        }
        return checkpoint.value().split("/", 2);
    }

    private static Checkpoint at(String what, long number) {
        return new Checkpoint(what + "/" + number);
    }
}
