package io.resolvent.agent.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AlertKindTest {

    @Test
    void the_document_has_the_same_table() throws IOException {
        List<String> rows = Files.readAllLines(document()).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(AlertKind.values())
                        .map(AlertKindTest::row)
                        .toList());
    }

    private static String row(AlertKind kind) {
        return String.join(
                        " | ",
                        "| `" + kind.word() + "`",
                        kind.threshold(),
                        kind.meaning(),
                        kind.nextStep(),
                        kind.isLasting() ? "with its cause" : "when acknowledged")
                + " |";
    }

    private static Path document() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/alerts.md"))) {
            folder = Objects.requireNonNull(folder.getParent(), "docs/alerts.md is not there");
        }
        return folder.resolve("docs/alerts.md");
    }
}
