package io.resolvent.agent.connect;

import io.resolvent.connectors.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which webhook to create in a store, by what the connector's README says under the heading Webhook. */
public final class WebhookSteps {

    private static final String HEADING = "## Webhook";

    private WebhookSteps() {}

    /**
     * @param name the connector's name in the configuration
     * @param origin where Resolvent can be reached from the store, such as {@code https://help.example.com}
     */
    public static List<String> of(Manifest manifest, String name, String origin, Answers answers) {
        if (manifest.webhook().isBlank()) {
            return List.of("webhook: none; changes are found by asking for them");
        }
        String address = origin.replaceAll("/+$", "") + "/webhooks/" + name;
        List<String> lines = new ArrayList<>();
        lines.add("webhook to create in " + manifest.title() + ": " + address);
        lines.add("  signed with: " + manifest.webhook());
        lines.add("  secret: " + secret(manifest, answers));
        List<String> steps = section(readme(manifest.system()));
        if (steps.isEmpty()) {
            lines.add("  how: connectors/" + manifest.system() + "/README.md");
        }
        steps.forEach(step -> lines.add(step.isBlank() ? "" : "  " + addressed(step, address)));
        return List.copyOf(lines);
    }

    private static String secret(Manifest manifest, Answers answers) {
        Optional<String> key = manifest.settings().keySet().stream()
                .filter(SecretKeys::isSecret)
                .filter(k -> manifest.settings().getOrDefault(k, "").contains("webhook") || k.startsWith("webhook"))
                .sorted()
                .findFirst();
        return key.map(k -> Optional.ofNullable(answers.secrets().get(k))
                        .map(reference -> "the one in " + reference)
                        .orElse("none yet: every webhook is refused until there is one under secrets." + k))
                .orElse("none");
    }

    /** The part under the heading, without empty lines at its ends. */
    static List<String> section(String readme) {
        List<String> lines = readme.lines().toList();
        int start = lines.indexOf(HEADING) + 1;
        if (start == 0) {
            return List.of();
        }
        List<String> section = lines.subList(start, lines.size()).stream()
                .takeWhile(line -> !line.startsWith("## "))
                .toList();
        return String.join("\n", section).strip().lines().toList();
    }

    private static String addressed(String step, String address) {
        return step.replaceAll("https?://[^\\s`)]*/webhooks/[A-Za-z-]+", address);
    }

    private static String readme(String system) {
        String name = "/META-INF/resolvent/connector-" + system + "/README.md";
        try (InputStream file = WebhookSteps.class.getResourceAsStream(name)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
