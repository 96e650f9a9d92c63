package io.resolvent.agent.cli;

import io.resolvent.agent.connect.Answers;
import io.resolvent.agent.connect.SecretKeys;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a script says instead of a person at a terminal. */
final class GivenAnswers {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "a setting of the connector; may be repeated. Its README names all")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--secret",
            paramLabel = "KEY=REFERENCE",
            description = "where a secret is: env:NAME or file:PATH; may be repeated. Never the secret itself")
    private Map<String, String> secrets = new LinkedHashMap<>();

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description = "YAML with settings and secrets as they stand in the configuration; options win over it")
    private @Nullable Path file;

    /** As the file has it. */
    record InFile(Map<String, String> settings, Map<String, String> secrets) {
        InFile {
            settings = Optional.ofNullable(settings).orElse(Map.of());
            secrets = Optional.ofNullable(secrets).orElse(Map.of());
        }
    }

    Answers all() {
        Answers answers = file == null ? Answers.none() : read(file);
        Map<String, String> plain = new LinkedHashMap<>(answers.settings());
        plain.putAll(settings);
        Map<String, String> references = new LinkedHashMap<>(answers.secrets());
        references.putAll(secrets);
        plain.keySet().stream().filter(SecretKeys::isSecret).findFirst().ifPresent(key -> {
            throw CommandFailed.usage(key + " is a secret: give --secret " + key + "=env:NAME or file:PATH, never the"
                    + " secret itself");
        });
        references.forEach((key, reference) -> {
            if (!reference.matches("(env|file):.+")) {
                throw CommandFailed.usage(
                        key + ": a secret is given by reference only: --secret " + key + "=env:NAME or file:PATH");
            }
        });
        return new Answers(plain, references);
    }

    private static Answers read(Path file) {
        try {
            InFile read = YAML.readValue(file.toFile(), InFile.class);
            return new Answers(read.settings(), read.secrets());
        } catch (JacksonException e) {
            throw CommandFailed.usage(file
                    + ": not readable as answers: expected settings and secrets, each with keys and" + " values: "
                    + String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse(""));
        }
    }
}
