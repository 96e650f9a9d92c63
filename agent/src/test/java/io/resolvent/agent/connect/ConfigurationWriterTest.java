package io.resolvent.agent.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.agent.config.InvalidConfiguration;
import io.resolvent.agent.fakes.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationWriterTest {

    private static final Answers ANSWERS = new Answers(
            Map.of("url", "https://help.example.com", "queue", "Support, VIP"), Map.of("token", "env:TOKEN"));
    private static final String BLOCK = """
              desk:
                type: rt
                settings:
                  queue: "Support, VIP"
                  url: https://help.example.com
                secrets:
                  token: env:TOKEN
            """;

    @TempDir
    private Path folder;

    @Test
    void a_new_file_has_the_connector() throws IOException {
        assertThat(after("")).isEqualTo("connectors:\n" + BLOCK.indent(0));
    }

    @Test
    void what_is_there_stays_with_its_comments_and_order() throws IOException {
        String before = """
                # ours
                home: h # here
                connectors:
                  # the other one
                  other:
                    type: files   # old
                    poll: 5s

                # what people decide
                policy:
                  fallback-owner: Support
                """;

        assertThat(after(before)).isEqualTo(before.replace("    poll: 5s\n", "    poll: 5s\n" + BLOCK));
    }

    @Test
    void other_indentation_is_followed() throws IOException {
        assertThat(after("connectors:\n    other:\n        type: files\nhome: h\n"))
                .isEqualTo("connectors:\n    other:\n        type: files\n" + BLOCK.indent(2) + "home: h\n");
    }

    @Test
    void an_empty_section_is_filled() throws IOException {
        assertThat(after("connectors: {}\nhome: h\n")).isEqualTo("connectors:\n" + BLOCK + "home: h\n");
        assertThat(after("connectors:\nhome: h\n")).isEqualTo("connectors:\n" + BLOCK + "home: h\n");
    }

    @Test
    void a_replaced_connector_keeps_its_other_keys() throws IOException {
        String before = """
                connectors:
                  desk:
                    type: files
                    # where they are
                    settings:
                      history: a.jsonl
                    poll: 5s   # often
                    mapping:
                      groups:
                        Billing: "3"
                  other:
                    type: files
                """;

        assertThat(after(before)).isEqualTo("connectors:\n" + BLOCK + """
                    poll: 5s   # often
                    mapping:
                      groups:
                        Billing: "3"
                  other:
                    type: files
                """);
    }

    @Test
    void the_file_as_it_was_is_kept_with_its_rights() throws IOException {
        Path file = Files.writeString(folder.resolve("resolvent.yaml"), "home: h\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        Path backup = writer(file).write("desk", "rt", ANSWERS).orElseThrow();

        assertThat(backup).hasContent("home: h").hasFileName("resolvent.yaml.2026-03-01T100000Z.bak");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(writer(file).hasConnector("desk")).isTrue();
        assertThat(writer(file).hasConnector("other")).isFalse();
    }

    @Test
    void a_section_in_braces_is_refused_and_nothing_is_changed() throws IOException {
        String before = "connectors: {other: {type: files}}\n";

        assertThatThrownBy(() -> after(before))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("line 1: connectors is written in braces");
        assertThat(folder.resolve("resolvent.yaml")).hasContent(before);
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void odd_values_are_read_as_they_were_given() throws IOException {
        for (String odd : new String[] {
            "yes", "007", "a: b", "a # b", "{x}", "\"q\"", " x", "é ü", "*all", "null", "1e3", "-", "a:", "${HOME}x"
        }) {
            Path file = folder.resolve("odd.yaml");
            Files.deleteIfExists(file);
            Answers answers = new Answers(Map.of("queue", odd), Map.of());
            assertThat(writer(file).write("desk", "rt", answers)).as(odd).isEqualTo(Optional.empty());
        }
    }

    private String after(String before) throws IOException {
        Path file = folder.resolve("resolvent.yaml");
        if (before.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, before);
        }
        writer(file).write("desk", "rt", ANSWERS);
        return Files.readString(file);
    }

    private static ConfigurationWriter writer(Path file) {
        return new ConfigurationWriter(file, new MovableClock(Instant.parse("2026-03-01T10:00:00Z")));
    }
}
