package io.resolvent.evaluation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.agent.cli.CommandFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhatIsMeasuredBy() throws IOException {
        Path file = file("""
                {"id":"1","labels":{"intent":"login"}}

                {"id":"2","labels":{"intent":null,"oos":true}}
                {"id":"3","labels":{"required_documents":["a","b"]}}
                {"id":"4"}
                """);

        assertThat(Labels.read(file))
                .containsEntry("1", new Labels("login", false, Set.of()))
                .containsEntry("2", new Labels("", true, Set.of()))
                .containsEntry("3", new Labels("", false, Set.of("a", "b")))
                .containsEntry("4", new Labels("", false, Set.of()));
    }

    @Test
    void aBrokenLineIsNamedByFileAndLine() throws IOException {
        Path file = file("{\"id\":\"1\"}\n{broken\n");

        assertThatThrownBy(() -> Labels.read(file))
                .isInstanceOf(CommandFailed.class)
                .hasMessage(file + ":2: not a JSON object");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> Labels.read(folder.resolve("none.jsonl"))).hasMessageContaining("none.jsonl");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("tickets.jsonl"), text);
    }
}
