package io.resolvent.connectors.zendesk;

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
 * What a person configured for one Zendesk.
 *
 * @param url without a trailing slash
 * @param credentials by OAuth, or an API token of the agent with this address, or a fixed access token
 * @param intentField title or number
 * @param groups names; all when empty
 */
record ZendeskConfig(
        URI url,
        Credentials credentials,
        Optional<Secret> webhookSecret,
        Optional<String> intentField,
        List<String> groups,
        StatusWords statuses,
        int pageSize) {

    static final int LARGEST_PAGE = 100;

    static ZendeskConfig of(ConnectorSettings settings, Manifest manifest) {
        return new ZendeskConfig(
                SettingValues.url(settings, "url", "https://example.zendesk.com"),
                OAuth.of(settings).orElseGet(() -> fixed(settings)),
                settings.secret("webhook-secret"),
                settings.get("intent-field"),
                SettingValues.list(settings, "groups"),
                StatusWords.of(settings, manifest),
                SettingValues.upTo(settings, "page-size", LARGEST_PAGE));
    }

    private static Credentials fixed(ConnectorSettings settings) {
        String token = settings.requireSecret("token").reveal();
        String authorization = settings.get("email")
                .map(address -> "Basic "
                        + Base64.getEncoder()
                                .encodeToString((address + "/token:" + token).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> "Bearer " + token);
        return () -> Map.of("Authorization", authorization);
    }
}
