package io.resolvent.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSchemeTest {

    private static final Secret SECRET = new Secret("a secret of ours");
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final byte[] BODY = "{\"ticket\":1}".getBytes(StandardCharsets.UTF_8);

    @Test
    void slackSignsItsVersionTheTimeAndTheBody() {
        byte[] stamp = "v0:1800000000:".getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "x-slack-request-timestamp",
                "1800000000",
                "x-slack-signature",
                "v0=" + HmacSignature.sha256(SECRET).hex(stamp, BODY));
        WebhookScheme slack = WebhookScheme.slack(SECRET);

        assertThat(slack.isGenuine(headers, BODY, NOW)).isTrue();
        assertThat(slack.isGenuine(headers, BODY, NOW.plusSeconds(301))).isFalse();
        assertThat(slack.isGenuine(headers, new byte[0], NOW)).isFalse();
        Map<String, String> later = new HashMap<>(headers);
        later.put("x-slack-request-timestamp", "1800000001");
        assertThat(slack.isGenuine(later, BODY, NOW)).isFalse();
    }

    @Test
    void aSharedHeaderIsTheWholeSecretAndNothingElse() {
        WebhookScheme shared = WebhookScheme.header("x-resolvent-token", SECRET);

        assertThat(shared.isGenuine(Map.of("x-resolvent-token", SECRET.reveal()), BODY, NOW))
                .isTrue();
        assertThat(shared.isGenuine(Map.of("x-resolvent-token", "a secret of our"), BODY, NOW))
                .isFalse();
        assertThat(shared.isGenuine(Map.of(), BODY, NOW)).isFalse();
    }

    @Test
    void withoutASecretNothingIsBelieved() {
        ConnectorException refusal = catchThrowableOfType(
                ConnectorException.class,
                () -> WebhookScheme.none().require(Map.of(), BODY, NOW, "desk", "Set webhook-secret."));

        assertThat(refusal.kind()).isEqualTo(FailureKind.UNAUTHENTICATED);
        assertThat(refusal).hasMessageContaining("desk webhook").hasMessageContaining("Set webhook-secret.");
    }

    @Test
    void aStandardSecretIsBase64() {
        assertThatThrownBy(() -> WebhookScheme.standard(new Secret("whsec_%%%")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "null", "[]", "1", "\"x\"", "{", "{\"a\":1,\"a\":2}", "{} {}", "{\"a\":1,}", "nonsense"
            })
    void onlyOneUnambiguousObjectIsABody(String text) {
        assertMalformed(text);
    }

    @Test
    void aBodyThatIsTooDeepIsMalformed() {
        assertMalformed("{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000));
        assertMalformed("[".repeat(100_000));
    }

    private static void assertMalformed(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        assertThat(catchThrowableOfType(ConnectorException.class, () -> WebhookBody.read(body, "desk", "Check it."))
                        .kind())
                .isEqualTo(FailureKind.MALFORMED);
    }
}
