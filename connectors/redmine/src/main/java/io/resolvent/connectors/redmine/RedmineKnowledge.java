package io.resolvent.connectors.redmine;

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
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads wikis project by project, their pages by title. The checkpoint is {@code PROJECT/TITLE}, the page to go on after.
 * Thread-safe.
 */
record RedmineKnowledge(RedmineConfig config, RedmineApi api, RedmineAccount account, RedminePages pages)
        implements KnowledgeReader {

    @Override
    public Batch<KnowledgeItem> list(Checkpoint checkpoint) {
        account.now();
        List<String> wikis = config.allWikis();
        String[] at = checkpoint.isStart() ? new String[] {wikis.getFirst(), ""} : parts(checkpoint, wikis);
        List<String> titles = titles(() -> api.wiki(at[0])).stream()
                .sorted()
                .filter(title -> title.compareTo(at[1]) > 0)
                .toList();
        List<String> some = titles.subList(0, Math.min(config.pageSize(), titles.size()));
        List<Skipped> skipped = new ArrayList<>();
        List<KnowledgeItem> items = items(at[0], some, skipped);
        Optional<String> next = some.size() < titles.size()
                ? Optional.of(at[0] + "/" + some.getLast())
                : after(at[0], wikis).map(project -> project + "/");
        return new Batch<>(items, next.map(Checkpoint::new).orElse(Checkpoint.start()), next.isPresent(), skipped);
    }

    private List<KnowledgeItem> items(String project, List<String> titles, List<Skipped> skipped) {
        List<String> open = config.publicWikis().contains(project) && !titles.isEmpty()
                ? titles(() -> api.wikiForNobody(project))
                : List.of();
        List<KnowledgeItem> items = new ArrayList<>();
        for (String title : titles) {
            Audience audience = open.contains(title) ? Audience.PUBLIC : Audience.INTERNAL;
            try {
                items.add(pages.read(project, title, audience));
            } catch (ConnectorException e) {
                if (e.kind() != FailureKind.NOT_FOUND && e.kind() != FailureKind.MALFORMED) {
                    throw e;
                }
                skipped.add(new Skipped(e.subject(), e.toString()));
            }
        }
        return items;
    }

    /** None where there is no wiki, or none that may be seen. */
    private static List<String> titles(Supplier<StoreResponse> index) {
        try {
            return Json.rows(index.get(), "wiki_pages").stream()
                    .map(page -> Json.text(page, "title"))
                    .filter(title -> !title.isBlank())
                    .toList();
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.NOT_FOUND
                    || e.kind() == FailureKind.FORBIDDEN
                    || e.kind() == FailureKind.UNAUTHENTICATED) {
                return List.of();
            }
            throw e;
        }
    }

    private static Optional<String> after(String project, List<String> wikis) {
        int next = wikis.indexOf(project) + 1;
        return next < wikis.size() ? Optional.of(wikis.get(next)) : Optional.empty();
    }

    private String[] parts(Checkpoint checkpoint, List<String> wikis) {
        String[] parts = checkpoint.value().split("/", 2);
        if (parts.length != 2 || !wikis.contains(parts[0])) {
            throw new ConnectorException(
                    FailureKind.MALFORMED,
                    api.name(),
                    "the checkpoint is not ours. Start the pass from the beginning.");
        }
        return parts;
    }
}
