package io.resolvent.connectors.rt;

import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.http.SettingValues;
import io.resolvent.connectors.http.StatusWords;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person configured for one Request Tracker.
 *
 * @param url without a trailing slash
 * @param queues never empty
 * @param publicClasses article classes customers may see
 * @param macroClasses article classes with canned answers
 */
record RtConfig(
        URI url,
        List<String> queues,
        Secret token,
        Optional<Secret> webhookSecret,
        Optional<String> intentField,
        Set<String> publicClasses,
        Set<String> macroClasses,
        StatusWords statuses,
        int pageSize) {

    private static final int LARGEST_PAGE = 100;

    static RtConfig of(ConnectorSettings settings, Manifest manifest) {
        List<String> queues = SettingValues.list(settings, "queue");
        settings.require("queue");
        if (queues.isEmpty()) {
            throw settings.invalid("queue", "names no queue");
        }
        return new RtConfig(
                SettingValues.url(settings, "url", "https://rt.example.org"),
                queues,
                settings.requireSecret("token"),
                settings.secret("webhook-secret"),
                settings.get("intent-field"),
                Set.copyOf(SettingValues.list(settings, "public-classes")),
                Set.copyOf(SettingValues.list(settings, "macro-classes")),
                StatusWords.of(settings, manifest),
                SettingValues.upTo(settings, "page-size", LARGEST_PAGE));
    }
}
