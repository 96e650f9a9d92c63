package io.resolvent.connectors.http;

import io.resolvent.connectors.ConnectorSettings;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** Reads settings that many connectors have; what cannot be read is INVALID_CONFIGURATION with the full key. */
public final class SettingValues {

    private SettingValues() {}

    /** The store's address without a trailing slash. */
    public static URI url(ConnectorSettings settings, String key, String example) {
        String url = settings.require(key).replaceAll("/+$", "");
        if (!url.matches("https?://[^\\s?#@]+")) {
            throw settings.invalid(key, "must be like " + example + ", without user, query or fragment");
        }
        return URI.create(url);
    }

    /** A whole number, {@code most} when it is not set. */
    public static int upTo(ConnectorSettings settings, String key, int most) {
        String value = settings.get(key).orElse(Integer.toString(most));
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most) {
            throw settings.invalid(key, "must be 1 to " + most);
        }
        return Integer.parseInt(value);
    }

    /** Parts between commas; none when it is not set. */
    public static List<String> list(ConnectorSettings settings, String key) {
        return settings.get(key).map(SettingValues::parts).orElse(List.of());
    }

    private static List<String> parts(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
