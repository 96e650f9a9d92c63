package io.resolvent.connectors.jira;

import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.http.Credentials;
import io.resolvent.connectors.http.SettingValues;
import io.resolvent.connectors.http.StatusWords;
import io.resolvent.connectors.http.oauth.OAuth;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person configured for one Jira.
 *
 * @param url where people open it, without a trailing slash
 * @param credentials by OAuth, or an API token of the agent with this address, or a fixed access token
 * @param projects keys, at least one
 * @param intentField name or id
 * @param groupField name or id
 * @param publicSpaces some of {@code spaces}
 */
record JiraConfig(
        URI url,
        JiraSite site,
        Credentials credentials,
        Optional<Secret> webhookSecret,
        List<String> projects,
        Optional<String> intentField,
        Optional<String> groupField,
        Optional<String> resolution,
        StatusWords statuses,
        List<String> spaces,
        List<String> publicSpaces,
        int pageSize) {

    private static final int LARGEST_PAGE = 100;

    static JiraConfig of(ConnectorSettings settings, Manifest manifest) {
        URI url = SettingValues.url(settings, "url", "https://example.atlassian.net");
        List<String> spaces = keys(settings, "spaces", "[A-Za-z0-9~_-]{1,255}");
        List<String> publicSpaces = keys(settings, "public-spaces", "[A-Za-z0-9~_-]{1,255}");
        if (!spaces.containsAll(publicSpaces)) {
            throw settings.invalid("spaces", "lacks a space that public-spaces names: add it here too");
        }
        return new JiraConfig(
                url,
                JiraSite.of(url, settings),
                OAuth.of(settings).orElseGet(() -> fixed(settings)),
                settings.secret("webhook-secret"),
                projects(settings),
                settings.get("intent-field"),
                settings.get("group-field"),
                settings.get("resolution"),
                StatusWords.of(settings, manifest),
                spaces,
                publicSpaces,
                SettingValues.upTo(settings, "page-size", LARGEST_PAGE));
    }

    private static Credentials fixed(ConnectorSettings settings) {
        String token = settings.requireSecret("token").reveal();
        String authorization = settings.get("email")
                .map(address -> "Basic "
                        + Base64.getEncoder().encodeToString((address + ":" + token).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> "Bearer " + token);
        return () -> Map.of("Authorization", authorization);
    }

    private static List<String> projects(ConnectorSettings settings) {
        settings.require("projects");
        List<String> projects = keys(settings, "projects", "[A-Za-z][A-Za-z0-9_]{0,254}");
        if (projects.isEmpty()) {
            throw settings.invalid("projects", "names no project: give keys such as SUP, separated by commas");
        }
        return projects;
    }

    private static List<String> keys(ConnectorSettings settings, String key, String form) {
        List<String> keys = SettingValues.list(settings, key);
        keys.stream().filter(value -> !value.matches(form)).findFirst().ifPresent(value -> {
            throw settings.invalid(key, "has '" + value + "', which is no key: give keys, not names");
        });
        return keys;
    }
}
