package io.resolvent.connectors.slack;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What Slack's own words for a failure mean: it answers 200 also to what it refuses. */
final class SlackFailure {

    private static final Set<String> UNKNOWN_ACCOUNT = Set.of(
            "not_authed",
            "invalid_auth",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "two_factor_setup_required");
    private static final Set<String> NOT_ALLOWED = Set.of(
            "missing_scope",
            "no_permission",
            "not_allowed_token_type",
            "access_denied",
            "ekm_access_denied",
            "enterprise_is_restricted",
            "org_login_required",
            "restricted_action",
            "restricted_action_read_only_channel",
            "restricted_action_thread_only_channel",
            "team_access_not_granted");
    private static final Set<String> NOT_THERE = Set.of("channel_not_found", "thread_not_found", "message_not_found");
    private static final Set<String> TOO_MANY = Set.of("ratelimited", "rate_limited", "message_limit_exceeded");
    private static final Set<String> NOT_WORKING =
            Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org");

    private SlackFailure() {}

    /** The answer, if Slack says that it did what was asked. */
    static JsonNode checked(StoreResponse answer, boolean reads) {
        JsonNode json = json(answer, reads);
        JsonNode ok = json.path("ok");
        if (!ok.isBoolean()) {
            throw unclear(answer.subject(), reads);
        }
        if (!ok.booleanValue()) {
            throw refused(answer.subject(), json, reads);
        }
        return json;
    }

    private static JsonNode json(StoreResponse answer, boolean reads) {
        try {
            return answer.json();
        } catch (ConnectorException e) {
            throw reads ? e : unclear(answer.subject(), false);
        }
    }

    private static ConnectorException refused(String subject, JsonNode json, boolean reads) {
        String word = Json.text(json, "error").replaceAll("[^a-z0-9_:-]", "");
        String needed = Json.text(json, "needed").replaceAll("[^a-z0-9_:,. -]", "");
        return new ConnectorException(
                kind(word, reads),
                subject,
                "Slack refuses: " + (word.isEmpty() ? "without a reason" : word)
                        + (needed.isEmpty() ? "" : ", needed is " + needed) + nextStep(word));
    }

    private static FailureKind kind(String word, boolean reads) {
        if (UNKNOWN_ACCOUNT.contains(word)) {
            return FailureKind.UNAUTHENTICATED;
        }
        if (NOT_ALLOWED.contains(word)) {
            return FailureKind.FORBIDDEN;
        }
        if (NOT_THERE.contains(word)) {
            return FailureKind.NOT_FOUND;
        }
        if (TOO_MANY.contains(word)) {
            return FailureKind.RATE_LIMITED;
        }
        if (NOT_WORKING.contains(word)) {
            return reads ? FailureKind.UNAVAILABLE : FailureKind.UNKNOWN_OUTCOME;
        }
        return FailureKind.REJECTED;
    }

    private static String nextStep(String word) {
        return switch (word) {
            case "not_in_channel", "channel_not_found" -> ". Invite the app to the channel.";
            case "is_archived" -> ". The channel is archived: name another one.";
            case "missing_scope" -> ". Add the scope and install the app again.";
            default -> ".";
        };
    }

    private static ConnectorException unclear(String subject, boolean reads) {
        return reads
                ? Json.malformed(subject, "ok is missing")
                : new ConnectorException(
                        FailureKind.UNKNOWN_OUTCOME,
                        subject,
                        "was answered with something else than Slack's answer. Look for it before trying again.");
    }
}
