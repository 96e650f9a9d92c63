package io.resolvent.connectors.jira;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receives an administrator's webhooks of issues and comments. Jira signs the body alone: its time is not checked, because a
 * delivery may be late by half an hour and more, and a repeated one is known by its bytes. Thread-safe.
 */
record JiraWebhook(String name, JiraConfig config, RecentIssues recent) implements WebhookReceiver {

    private static final String SIGNATURE = "x-hub-signature";
    private static final String SCHEME = "sha256=";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public List<TicketEvent> receive(Map<String, String> headers, byte[] body, Instant now) {
        requireSigned(headers.getOrDefault(SIGNATURE, ""), body);
        JsonNode event = read(body);
        String id = Json.id(event, "issue");
        if (!id.matches("[0-9]{1,18}") || !isOfOurProjects(event.path("issue"))) {
            return List.of();
        }
        recent.add(id);
        return List.of(new TicketEvent(new TicketRef(name, id), HmacSignature.digest(body), "", time(event, now)));
    }

    /** A webhook may be set up for more projects than ours. */
    private boolean isOfOurProjects(JsonNode issue) {
        String project = Json.text(issue, "key").replaceAll("-[0-9]+$", "");
        return project.isEmpty() || config.projects().stream().anyMatch(project::equalsIgnoreCase);
    }

    private void requireSigned(String signature, byte[] body) {
        boolean signed = signature.startsWith(SCHEME)
                && config.webhookSecret()
                        .map(HmacSignature::sha256)
                        .filter(hmac -> hmac.matchesHex(signature.substring(SCHEME.length()), body))
                        .isPresent();
        if (!signed) {
            throw new ConnectorException(
                    FailureKind.UNAUTHENTICATED,
                    name + " webhook",
                    "signature is missing or wrong. Compare webhook-secret with the webhook's secret in Jira.");
        }
    }

    private static Instant time(JsonNode event, Instant now) {
        String milliseconds = Json.text(event, "timestamp");
        return milliseconds.matches("[0-9]{1,15}") ? Instant.ofEpochMilli(Long.parseLong(milliseconds)) : now;
    }

    private JsonNode read(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
            throw malformed();
        } catch (JacksonException e) {
            throw malformed();
        }
    }

    private ConnectorException malformed() {
        return new ConnectorException(
                FailureKind.MALFORMED,
                name + " webhook",
                "the body is no JSON object. Leave 'exclude body' off in the webhook's settings.");
    }
}
