package io.resolvent.ingestion.lucene;

import static io.resolvent.ingestion.index.Samples.axis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.KnowledgeIndexContract;
import io.resolvent.ingestion.index.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest extends KnowledgeIndexContract {

    @TempDir
    Path home;

    @Override
    protected KnowledgeIndex empty() {
        return open(home.resolve(UUID.randomUUID().toString()));
    }

    @Test
    void isThereAfterARestart() {
        Path folder = home.resolve("kept");
        String generation;
        try (KnowledgeIndex index = open(folder)) {
            index.put(List.of(article("a", "refund")));
            index.refresh();
            generation = index.generation();
            index.put(List.of(article("b", "refund")));
        }
        try (KnowledgeIndex index = open(folder)) {
            assertThat(ids(index.keyword("refund", ALL, 10))).containsExactly("a");
            assertThat(ids(index.nearest(axis(0), ALL, 10))).containsExactly("a");
            assertThat(index.generation()).isEqualTo(generation);
            index.remove(Set.of("desk/ARTICLE/a"));
            index.refresh();
            assertThat(index.generation()).isNotEqualTo(generation);
        }
    }

    @Test
    void opensDespiteALockFileLeftBehind() throws IOException {
        Path folder = home.resolve("killed");
        open(folder).close();
        Files.writeString(folder.resolve("write.lock"), "");
        try (KnowledgeIndex index = open(folder)) {
            assertThat(index.size()).isZero();
        }
        Path fresh = Files.createDirectories(home.resolve("only-lock"));
        Files.writeString(fresh.resolve("write.lock"), "");
        open(fresh).close();
    }

    @Test
    void saysWhenItIsOpenElsewhere() {
        Path folder = home.resolve("taken");
        try (KnowledgeIndex index = open(folder)) {
            assertThat(index.size()).isZero();
            assertThatThrownBy(() -> open(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("open elsewhere");
        }
    }

    @Test
    void saysWhenItIsClosed() {
        KnowledgeIndex index = empty();
        index.close();
        index.close();
        assertThatThrownBy(() -> index.keyword("refund", ALL, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> index.put(List.of(article("a", "b")))).isInstanceOf(IllegalStateException.class);
    }

    private static KnowledgeIndex open(Path folder) {
        return LuceneKnowledgeIndex.open(folder, "test-model", Samples.DIMENSION);
    }
}
