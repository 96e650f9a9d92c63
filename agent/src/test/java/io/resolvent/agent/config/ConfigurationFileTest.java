package io.resolvent.agent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.agent.policy.Autonomy;
import io.resolvent.agent.policy.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFileTest {

    @TempDir
    Path folder;

    @Test
    void defaultsAreCautious() {
        Settings settings = ConfigurationFile.defaults();

        assertThat(settings.autonomy().standard()).isEqualTo(Autonomy.OBSERVE);
        assertThat(settings.autonomy().bound()).isEqualTo(AutonomySection.Bound.PROVEN);
        assertThat(settings.server().address()).isEqualTo("127.0.0.1");
        assertThat(settings.connectors()).isEmpty();
    }

    @Test
    void everySectionCanBeSet() throws IOException {
        Settings settings = read("""
                home: /var/lib/desk
                server:
                  port: 9090
                  password: env:CONSOLE_PASSWORD
                connectors:
                  helpdesk:
                    type: rt
                    poll: 5s
                    settings:
                      url: http://127.0.0.1:8081
                      queues: Support
                    secrets:
                      token: env:RT_TOKEN
                autonomy:
                  standard: suggest
                  bound: estimated
                  intents:
                    reset_password: auto
                policy:
                  fallback-owner: Support
                  reserved-tags: [vip]
                model:
                  provider: ollama
                  name: small
                """);

        assertThat(settings.home()).isEqualTo(Path.of("/var/lib/desk"));
        ConnectorEntry helpdesk = Objects.requireNonNull(settings.connectors().get("helpdesk"));
        assertThat(helpdesk.poll()).isEqualTo(Duration.ofSeconds(5));
        assertThat(helpdesk.settings()).containsEntry("queues", "Support");
        assertThat(settings.autonomy().of("reset_password")).isEqualTo(Autonomy.AUTO);
        assertThat(settings.autonomy().of("other")).isEqualTo(Autonomy.SUGGEST);
        assertThat(settings.policy().reservedTags()).containsExactly("vip");
    }

    @Test
    void whoIsToldOfWhatCanBeSet() throws IOException {
        NotificationSection told = read("""
                notifications:
                  console-url: https://resolvent.example.com
                  hand-offs:
                    - connector: chat
                      channel: C0123456789
                      groups: [Billing, Legal]
                      reasons: [belongs-to-people, steered]
                      content: subject
                    - connector: teams
                      channel: support
                  alerts:
                    - connector: chat
                      channel: C0987654321
                      kinds: [dead-letter]
                """).notifications();

        assertThat(told.consoleUrl()).isEqualTo("https://resolvent.example.com");
        assertThat(told.handOffs())
                .containsExactly(
                        new NotificationSection.HandOffs(
                                "chat",
                                "C0123456789",
                                List.of("Billing", "Legal"),
                                Set.of(Reason.BELONGS_TO_PEOPLE, Reason.STEERED),
                                NotificationSection.Content.SUBJECT),
                        new NotificationSection.HandOffs(
                                "teams", "support", List.of(), Set.of(), NotificationSection.Content.REASON));
        assertThat(told.alerts())
                .containsExactly(new NotificationSection.Alerts(
                        "chat", "C0987654321", List.of("dead-letter"), NotificationSection.Content.REASON));
    }

    @Test
    void aPlaceToTellIsNamedWhole() {
        assertThatThrownBy(() -> read("notifications:\n  hand-offs:\n    - connector: chat\n"))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("channel is missing");
        assertThatThrownBy(() -> read("notifications:\n  alerts:\n    - channel: C0123456789\n"))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("connector is missing");
        assertThatThrownBy(() -> read("notifications:\n  console-url: resolvent.example.com\n"))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("console-url must be like");
        assertThatThrownBy(() ->
                        read("notifications:\n  hand-offs:\n    - {connector: a, channel: b, reasons: [rainy]}\n"))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("belongs_to_people");
    }

    @Test
    void anUnknownKeyIsNamedWithFileAndLine() {
        assertThatThrownBy(() -> read("server:\n  port: 1\n  prot: 9090\n"))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("resolvent.yaml:3")
                .hasMessageContaining("server.prot");
    }

    @Test
    void anUnknownSectionIsNamedToo() {
        assertThatThrownBy(() -> read("sever:\n  port: 9090\n"))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("resolvent.yaml:2")
                .hasMessageContaining("sever.port");
    }

    @Test
    void aBadValueSaysWhatIsAllowed() {
        assertThatThrownBy(() -> read("autonomy:\n  standard: reckless\n"))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("resolvent.yaml:2")
                .hasMessageContaining("observe, suggest, auto");
    }

    @Test
    void aRefusedValueNamesItsKey() {
        assertThatThrownBy(() -> read("autonomy:\n  alpha: 0.9\n"))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("alpha must be between 0 and 0.5");
    }

    @Test
    void aMissingFileSaysSo() {
        assertThatThrownBy(() -> ConfigurationFile.read(folder.resolve("none.yaml")))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("none.yaml: cannot be read");
    }

    @Test
    void brokenYamlIsOneLine() {
        assertThatThrownBy(() -> read("server:\n  a: [1,\n  b: }\n"))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("not readable as YAML")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void aSecretIsGivenByReferenceOnly() {
        SecretReference references = new SecretReference(Map.of("TOKEN", "s3cret"));

        assertThat(references.resolve("k", "env:TOKEN").reveal()).isEqualTo("s3cret");
        assertThatThrownBy(() -> references.resolve("connectors.rt.token", "s3cret"))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("connectors.rt.token")
                .hasMessageNotContaining("s3cret");
    }

    private Settings read(String yaml) throws IOException {
        Path file = folder.resolve("resolvent.yaml");
        Files.writeString(file, yaml);
        return ConfigurationFile.read(file);
    }
}
