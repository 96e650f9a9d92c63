package io.resolvent.connectors.jira;

import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.WebhookBody;
import io.resolvent.connectors.http.WebhookScheme;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Receives an administrator's webhooks of issues and comments. Jira signs the body alone: its time is not checked, because a
 * delivery may be late by half an hour and more, and a repeated one is known by its bytes. Thread-safe.
 */
record JiraWebhook(String name, JiraConfig config, RecentIssues recent) implements WebhookReceiver {

    @Override
    public List<TicketEvent> receive(Map<String, String> headers, byte[] body, Instant now) {
        config.webhookSecret()
                .map(WebhookScheme::hubSha256)
                .orElseGet(WebhookScheme::none)
                .require(headers, body, now, name, "Compare webhook-secret with the webhook's secret in Jira.");
        JsonNode event = WebhookBody.read(body, name, "Leave 'exclude body' off in the webhook's settings.");
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

    private static Instant time(JsonNode event, Instant now) {
        String milliseconds = Json.text(event, "timestamp");
        return milliseconds.matches("[0-9]{1,15}") ? Instant.ofEpochMilli(Long.parseLong(milliseconds)) : now;
    }
}
