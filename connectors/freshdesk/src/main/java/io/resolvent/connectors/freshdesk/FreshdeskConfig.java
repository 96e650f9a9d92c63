package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.http.SettingValues;
import io.resolvent.connectors.http.StatusWords;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person configured for one Freshdesk.
 *
 * @param url without a trailing slash
 * @param intentField label, name or number
 * @param groups names; all when empty
 * @param listsPerMinute how often the plan lets the list of tickets be asked
 */
record FreshdeskConfig(
        URI url,
        Secret token,
        Optional<Secret> webhookSecret,
        Optional<String> intentField,
        List<String> groups,
        StatusWords statuses,
        int listsPerMinute,
        int pageSize) {

    private static final String LISTS = "lists-per-minute";
    private static final String WEBHOOK_SECRET = "webhook-secret";
    private static final int FEWEST_LISTS = 20;
    private static final int MOST_LISTS = 10_000;
    private static final int SHORTEST_SECRET = 16;

    static FreshdeskConfig of(ConnectorSettings settings, Manifest manifest) {
        return new FreshdeskConfig(
                SettingValues.url(settings, "url", "https://example.freshdesk.com"),
                settings.requireSecret("token"),
                webhookSecret(settings),
                settings.get("intent-field"),
                SettingValues.list(settings, "groups"),
                StatusWords.of(settings, manifest),
                settings.get(LISTS).isEmpty() ? FEWEST_LISTS : SettingValues.upTo(settings, LISTS, MOST_LISTS),
                SettingValues.upTo(settings, "page-size", FreshdeskPages.LARGEST));
    }

    /** The key is the user; the password may be anything. */
    Map<String, String> credentials() {
        byte[] user = (token.reveal() + ":X").getBytes(StandardCharsets.UTF_8);
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(user));
    }

    /** It is all that stands between a stranger and the webhook, so it must not be guessed. */
    private static Optional<Secret> webhookSecret(ConnectorSettings settings) {
        Optional<Secret> secret = settings.secret(WEBHOOK_SECRET);
        if (secret.filter(s -> s.reveal().length() < SHORTEST_SECRET).isPresent()) {
            throw settings.invalid(WEBHOOK_SECRET, "must have at least " + SHORTEST_SECRET + " characters");
        }
        return secret;
    }
}
