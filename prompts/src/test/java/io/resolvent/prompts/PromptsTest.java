package io.resolvent.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PromptsTest {

    @Test
    void theIndexNamesEveryFileAndOnlyThose() throws IOException, URISyntaxException {
        Path index = Path.of(Objects.requireNonNull(Prompts.class.getResource("/prompts/index"))
                .toURI());
        try (var files = Files.list(Objects.requireNonNull(index.getParent()))) {
            List<String> ids = files.map(f -> String.valueOf(f.getFileName()))
                    .filter(n -> n.endsWith(".md"))
                    .map(n -> n.substring(0, n.length() - 3))
                    .toList();
            assertThat(Prompts.load().ids()).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void everyPromptHasASchemaAndAnExample() {
        Prompts prompts = Prompts.load();
        for (String id : prompts.ids()) {
            assertThat(prompts.get(id).outputSchema()).contains("\"type\":\"object\"");
            assertThat(prompts.get(id).examples()).isNotEmpty();
        }
    }

    @Test
    void aValueIsNeverReadAsATemplate() {
        assertThat(prompt("a {{x}} b {{y}}").render(Map.of("x", "{{y}} $1 \\", "y", "{{x}}")))
                .isEqualTo("a {{y}} $1 \\ b {{x}}");
    }

    @Test
    void missingAndUnknownInputsAreRefused() {
        Prompt prompt = prompt("{{x}}{{y}}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> prompt.render(Map.of("x", "1")))
                .withMessage("prompt test: wants inputs [x, y], was given [x]");
        assertThatIllegalArgumentException().isThrownBy(() -> prompt.render(Map.of("x", "1", "y", "2", "z", "3")));
    }

    @Test
    void aRequestThatUsesAnotherInputThanDeclaredIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> prompt("{{x}}"));
    }

    @Test
    void anUnknownPromptIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prompts.load().get("nope"))
                .withMessageContaining("no prompt nope");
    }

    private static Prompt prompt(String request) {
        return new Prompt("test", 1, Set.of("x", "y"), "{}", "do it", request, List.of());
    }
}
