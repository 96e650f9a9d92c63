package io.resolvent.connectors.http;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A store's answer to a call that succeeded.
 *
 * @param subject what the call was about
 * @param status 2xx, or 304 when the caller sent a condition
 * @param headers lower-case names; the last value wins
 */
public record StoreResponse(String subject, int status, Map<String, String> headers, byte[] body) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** The body as JSON; MALFORMED when it is empty or something else. Missing fields are for the caller to judge. */
    public JsonNode json() {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isMissingNode()) {
                throw malformed("an empty answer");
            }
            return json;
        } catch (JacksonException e) {
            throw malformed(
                    "an answer that is not JSON (" + header("content-type").orElse("no type") + ")");
        }
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    private ConnectorException malformed(String what) {
        return new ConnectorException(
                FailureKind.MALFORMED,
                subject,
                "the store sent " + what + ". Check the address and whatever stands in front of the store.");
    }
}
