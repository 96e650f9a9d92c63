package io.resolvent.evaluation.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatedCopiesTest {

    @TempDir
    private Path folder;

    @Test
    void eachVersionIsKeptAndReplacedByTheNext() throws IOException {
        Path file = Files.writeString(folder.resolve("docs.jsonl"), """
                {"id":"kb1","body":"new","updated_at":"2026-03-01T00:00:00Z"}
                {"id":"kb1","body":"old","updated_at":"2026-01-01T00:00:00Z"}
                """);
        DatedCopies copies = new DatedCopies(folder.resolve("work"));

        List<String> lines = Files.readAllLines(copies.of(List.of(file)).getFirst());

        assertThat(lines.get(0)).contains("\"id\":\"kb1\"", "new");
        assertThat(lines.get(1)).contains("\"id\":\"kb1@1\"", "old");
        assertThat(copies.versions().isReplaced("kb1@1", Instant.parse("2026-02-01T00:00:00Z")))
                .isFalse();
        assertThat(copies.versions().isReplaced("kb1@1", Instant.parse("2026-04-01T00:00:00Z")))
                .isTrue();
        assertThat(copies.versions().isReplaced("kb1", Instant.MAX)).isFalse();
    }

    @Test
    void withoutADateItWasAlwaysKnownAndIsCounted() throws IOException {
        Path file = Files.writeString(folder.resolve("docs.jsonl"), "{\"id\":\"kb1\",\"body\":\"text\"}\n");
        DatedCopies copies = new DatedCopies(folder.resolve("work"));

        assertThat(Files.readString(copies.of(List.of(file)).getFirst())).contains("1970-01-01T00:00:00Z");
        assertThat(copies.versions().undated()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadStaysForTheReaderToReport() throws IOException {
        Path file = Files.writeString(folder.resolve("docs.jsonl"), "{broken\n[1]\n");
        DatedCopies copies = new DatedCopies(folder.resolve("work"));

        assertThat(copies.of(List.of(file)).getFirst()).hasContent("{broken\n[1]\n");
    }
}
