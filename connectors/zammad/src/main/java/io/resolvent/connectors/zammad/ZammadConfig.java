package io.resolvent.connectors.zammad;

import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.http.SettingValues;
import io.resolvent.connectors.http.StatusWords;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person configured for one Zammad.
 *
 * @param url without a trailing slash
 * @param intentField display name or name of a ticket attribute
 * @param groups names; all when empty
 * @param pendingFor how long a ticket that is set to pending rests
 */
record ZammadConfig(
        URI url,
        Secret token,
        Optional<Secret> webhookSecret,
        Optional<String> intentField,
        List<String> groups,
        StatusWords statuses,
        Duration pendingFor,
        int pageSize) {

    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 200;
    private static final String PENDING_FOR = "pending-for";

    static ZammadConfig of(ConnectorSettings settings, Manifest manifest) {
        return new ZammadConfig(
                SettingValues.url(settings, "url", "https://support.example.org"),
                settings.requireSecret("token"),
                settings.secret("webhook-secret"),
                settings.get("intent-field"),
                SettingValues.list(settings, "groups"),
                StatusWords.of(settings, manifest),
                pendingFor(settings),
                settings.get("page-size").isEmpty()
                        ? USUAL_PAGE
                        : SettingValues.upTo(settings, "page-size", LARGEST_PAGE));
    }

    Map<String, String> credentials() {
        return Map.of("Authorization", "Token token=" + token.reveal());
    }

    private static Duration pendingFor(ConnectorSettings settings) {
        try {
            Duration time = Duration.parse(settings.get(PENDING_FOR).orElse("P3D"));
            if (time.isPositive()) {
                return time;
            }
        } catch (DateTimeException e) {
            throw settings.invalid(PENDING_FOR, "is no ISO 8601 duration such as P3D or PT12H");
        }
        throw settings.invalid(PENDING_FOR, "must be longer than nothing, for example P3D");
    }
}
