package io.resolvent.connectors.rt;

import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.Status;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        RtStatuses statuses,
        int pageSize) {

    private static final int LARGEST_PAGE = 100;

    static RtConfig of(ConnectorSettings settings, Manifest manifest) {
        List<String> queues = list(settings.require("queue"));
        if (queues.isEmpty()) {
            throw settings.invalid("queue", "names no queue");
        }
        return new RtConfig(
                url(settings),
                queues,
                settings.requireSecret("token"),
                settings.secret("webhook-secret"),
                settings.get("intent-field"),
                Set.copyOf(settings.get("public-classes").map(RtConfig::list).orElse(List.of())),
                Set.copyOf(settings.get("macro-classes").map(RtConfig::list).orElse(List.of())),
                statuses(settings, manifest),
                pageSize(settings));
    }

    private static URI url(ConnectorSettings settings) {
        String url = settings.require("url").replaceAll("/+$", "");
        if (!url.matches("https?://[^\\s?#@]+")) {
            throw settings.invalid("url", "must be like https://rt.example.org, without user, query or fragment");
        }
        return URI.create(url);
    }

    private static RtStatuses statuses(ConnectorSettings settings, Manifest manifest) {
        Map<String, Status> own = new HashMap<>();
        for (String pair : settings.get("statuses").map(RtConfig::list).orElse(List.of())) {
            String[] parts = pair.split("=");
            try {
                own.put(parts[0].strip(), Status.valueOf(parts[1].strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw settings.invalid(
                        "statuses", "must be like waiting=PENDING with one of " + Arrays.toString(Status.values()));
            }
        }
        return new RtStatuses(manifest.statuses(), own);
    }

    private static int pageSize(ConnectorSettings settings) {
        String value = settings.get("page-size").orElse("100");
        if (!value.matches("[0-9]{1,3}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > LARGEST_PAGE) {
            throw settings.invalid("page-size", "must be 1 to " + LARGEST_PAGE);
        }
        return Integer.parseInt(value);
    }

    private static List<String> list(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
