package io.resolvent.agent.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.resolvent.agent.ConnectedStores;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Manifest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookStepsTest {

    @Test
    void the_address_the_signature_and_the_secret_are_named() {
        Manifest rt = ConnectedStores.factory("rt").manifest();

        assertThat(WebhookSteps.of(
                        rt,
                        "desk",
                        "https://help.example.com/",
                        new Answers(Map.of(), Map.of("webhook-secret", "env:S"))))
                .contains(
                        "webhook to create in Request Tracker 5: https://help.example.com/webhooks/desk",
                        "  signed with: HMAC-SHA256 over time stamp, dot, body",
                        "  secret: the one in env:S");
        assertThat(WebhookSteps.of(rt, "desk", "https://help.example.com", Answers.none()))
                .contains(
                        "  secret: none yet: every webhook is refused until there is one under secrets.webhook-secret");
    }

    @Test
    void a_store_without_webhooks_says_so() {
        assertThat(WebhookSteps.of(ConnectedStores.factory("files").manifest(), "f", "https://x", Answers.none()))
                .containsExactly("webhook: none; changes are found by asking for them");
    }

    @Test
    void the_steps_are_those_under_the_heading() {
        assertThat(WebhookSteps.section("# A\ntext\n## Webhook\n\n1. one\n2. two\n\n## Next\nmore"))
                .containsExactly("1. one", "2. two");
        assertThat(WebhookSteps.section("# A\n")).isEmpty();
    }

    @Test
    void every_connector_with_webhooks_tells_the_steps_with_the_address_filled_in() {
        boolean packaged = WebhookSteps.class.getResource("/META-INF/resolvent/connector-zendesk/README.md") != null;
        assumeTrue(packaged || "true".equals(System.getenv("CI")), "the connectors' READMEs are not on the class path");
        for (Manifest manifest : ConnectedStores.known()) {
            if (manifest.can(Capability.RECEIVE_WEBHOOKS) && !manifest.system().equals("sandbox")) {
                List<String> lines = WebhookSteps.of(manifest, "desk", "https://help.example.com", Answers.none());
                assertThat(lines)
                        .as(manifest.system())
                        .hasSizeGreaterThan(4)
                        .noneMatch(line -> line.contains("README.md"));
            }
        }
    }
}
