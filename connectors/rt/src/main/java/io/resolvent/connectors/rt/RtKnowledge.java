package io.resolvent.connectors.rt;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.KnowledgeReader;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.http.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads articles, class by class: within a class that our account can see no row is hidden, so a short page is the end of
 * the class. The checkpoint is the class and the last article read in it. Thread-safe.
 */
record RtKnowledge(RtConfig config, RtApi api) implements KnowledgeReader {

    private static final String FIELDS = "Name,LastUpdated,CustomFields";

    @Override
    public Batch<KnowledgeItem> list(Checkpoint checkpoint) {
        long[] at = position(checkpoint);
        List<RtClasses.RtClass> classes = new RtClasses(api).after(at[0] - 1);
        if (classes.isEmpty()) {
            return new Batch<>(List.of(), checkpoint, false);
        }
        RtClasses.RtClass current = classes.getFirst();
        long after = current.id() == at[0] ? at[1] : 0;
        List<JsonNode> page = api.knowledge(
                "articles",
                FIELDS,
                config.pageSize(),
                new RtApi.Limit("Class", "=", Long.toString(current.id())),
                new RtApi.Limit("id", ">", Long.toString(after)));
        List<KnowledgeItem> items = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        page.forEach(row -> read(row, current.name(), items, skipped));
        boolean endOfClass = page.size() < config.pageSize();
        Checkpoint next = endOfClass
                ? new Checkpoint(current.id() + 1 + "/0")
                : new Checkpoint(current.id() + "/" + Json.number(page.getLast(), "id", api.name()));
        return new Batch<>(items, next, !endOfClass || classes.size() > 1, skipped);
    }

    private void read(JsonNode row, String className, List<KnowledgeItem> items, List<Skipped> skipped) {
        try {
            items.add(RtArticle.of(
                    row,
                    className,
                    config.macroClasses().contains(className) ? KnowledgeItem.Kind.MACRO : KnowledgeItem.Kind.ARTICLE,
                    config.publicClasses().contains(className) ? Audience.PUBLIC : Audience.INTERNAL,
                    config.url()));
        } catch (ConnectorException e) {
            skipped.add(new Skipped(api.name() + " article " + Json.text(row, "id"), e.toString()));
        }
    }

    private long[] position(Checkpoint checkpoint) {
        if (checkpoint.isStart()) {
            return new long[] {1, 0};
        }
        String[] parts = checkpoint.value().split("/");
        if (!checkpoint.value().matches("[0-9]{1,18}/[0-9]{1,18}")) {
            throw new ConnectorException(
                    FailureKind.MALFORMED, api.name(), "the checkpoint is not ours. Start from the beginning.");
        }
        return new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])};
    }
}
