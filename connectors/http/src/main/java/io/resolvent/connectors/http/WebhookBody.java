package io.resolvent.connectors.http;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a webhook brings, after its signature was checked. */
public final class WebhookBody {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private WebhookBody() {}

    /**
     * The JSON object; MALFORMED for anything else, also for a name that occurs twice, because two readers may not see the
     * same then, and for more than 500 levels.
     *
     * @param name the connector's
     * @param remedy what to check, for a person
     */
    public static JsonNode read(byte[] body, String name, String remedy) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            throw malformed(name, remedy);
        }
        throw malformed(name, remedy);
    }

    private static ConnectorException malformed(String name, String remedy) {
        return new ConnectorException(
                FailureKind.MALFORMED, name + " webhook", "the body is no JSON object. " + remedy);
    }
}
