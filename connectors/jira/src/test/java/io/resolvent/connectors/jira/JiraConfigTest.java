package io.resolvent.connectors.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JiraConfigTest {

    private static final Map<String, String> OAUTH =
            Map.of("oauth-token-url", "https://auth.atlassian.com/oauth/token", "client-id", "app");

    @TempDir
    private Path home;

    @Test
    void aSitesIdSendsRequestsThroughTheGateway() {
        JiraConfig config = config(Map.of("cloud-id", "35273b54-3f06-40d2-880f-dd28cf8daafa"));

        assertThat(config.site())
                .isEqualTo(new JiraSite(
                        URI.create("https://api.atlassian.com"),
                        "/ex/jira/35273b54-3f06-40d2-880f-dd28cf8daafa",
                        "/ex/confluence/35273b54-3f06-40d2-880f-dd28cf8daafa/wiki"));
        assertThat(config.url()).isEqualTo(URI.create("https://example.atlassian.net"));
    }

    @Test
    void anAddressMakesTheTokenAnApiTokenAndNoneAnAccessToken() {
        assertThat(config(Map.of("email", "a@desk.example")).credentials().get())
                .containsEntry("Authorization", "Basic YUBkZXNrLmV4YW1wbGU6YXBpLXRva2VuLTAx");
        assertThat(config(Map.of()).credentials().get()).containsEntry("Authorization", "Bearer api-token-01");
    }

    @Test
    void whatIsWrongIsNamedWithItsKey() {
        assertWrong("cloud-id", Map.of("cloud-id", "../../x"));
        assertWrong("cloud-id", OAUTH);
        assertWrong("projects", Map.of("projects", "SUP, Support Team"));
        assertWrong("projects", Map.of("projects", " , "));
        assertWrong("spaces", Map.of("public-spaces", "KB"));
        assertWrong("spaces", Map.of("spaces", "a space"));
        assertWrong("statuses", Map.of("statuses", "Waiting=SOMETIME"));
    }

    private void assertWrong(String key, Map<String, String> more) {
        ConnectorException refused = Connected.failure(() -> config(more));
        assertThat(refused.kind()).isEqualTo(FailureKind.INVALID_CONFIGURATION);
        assertThat(refused).hasMessageContaining("connectors.desk." + key);
    }

    private JiraConfig config(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of("url", "https://example.atlassian.net/", "projects", "SUP"));
        values.putAll(more);
        Map<String, Secret> secrets = Map.of(
                "token", new Secret("api-token-01"),
                "client-secret", new Secret("client-secret-01"),
                "refresh-token", new Secret("refresh-token-01"));
        return JiraConfig.of(
                new ConnectorSettings("desk", values, secrets, Clock.systemUTC(), home),
                new JiraConnectorFactory().manifest());
    }
}
