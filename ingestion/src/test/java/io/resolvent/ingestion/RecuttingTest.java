package io.resolvent.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem.Format;
import io.resolvent.ingestion.index.SourceKind;
import io.resolvent.ingestion.passages.Cut;
import io.resolvent.ingestion.store.KnowledgeStore;
import io.resolvent.ingestion.store.StoredDocument;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecuttingTest {

    private static final String BODY =
            "A sentence of six words here. ".repeat(60).strip();
    private static final String SOURCE = "desk/ARTICLE/1";

    @TempDir
    private Path home;

    @Test
    void whatWasCutInAnotherSizeIsCutAgainAndGoesToTheIndex() {
        try (KnowledgeStore store = KnowledgeStore.open(home.resolve("knowledge.db"))) {
            store.change(change -> {
                change.put(article(), List.of(new Cut(0, BODY.length())), 1);
                change.indexed(List.of(SOURCE));
                return change;
            });

            Recutting.of(store);

            assertThat(store.passages(List.of(SOURCE))).hasSizeGreaterThan(3);
            assertThat(store.pending(10)).containsExactly(SOURCE);
        }
    }

    @Test
    void whatIsCutInTheRightSizeIsLeftAlone() {
        try (KnowledgeStore store = KnowledgeStore.open(home.resolve("knowledge.db"))) {
            Recutting.of(store);
            store.change(change -> change.put(article(), List.of(new Cut(0, BODY.length())), 1));

            Recutting.of(store);

            assertThat(store.passages(List.of(SOURCE))).hasSize(1);
        }
    }

    private static StoredDocument article() {
        return new StoredDocument(
                "desk",
                SourceKind.ARTICLE,
                "1",
                "1",
                Audience.PUBLIC,
                "Title",
                BODY,
                Format.PLAIN,
                Map.of(),
                "",
                true,
                "",
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
