package io.resolvent.connectors.slack;

import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.http.SettingValues;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person configured for one Slack workspace.
 *
 * @param channels ids of those to learn from; none when empty
 * @param back how far back threads are read
 */
record SlackConfig(
        URI url,
        Secret token,
        Optional<Secret> signingSecret,
        List<String> channels,
        TicketNames tickets,
        History history,
        Duration back,
        int pageSize) {

    private static final String USUAL = "https://slack.com/api";
    private static final Pattern CHANNEL = Pattern.compile("[CGD][A-Z0-9]{2,20}");
    private static final int LARGEST_PAGE = 100;
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 3650;

    static SlackConfig of(ConnectorSettings settings) {
        return new SlackConfig(
                settings.get("url")
                        .map(given -> SettingValues.url(settings, "url", USUAL))
                        .orElse(URI.create(USUAL)),
                settings.requireSecret("token"),
                settings.secret("signing-secret"),
                channels(settings),
                TicketNames.of(settings),
                history(settings),
                Duration.ofDays(
                        settings.get("history-days").isEmpty()
                                ? USUAL_DAYS
                                : SettingValues.upTo(settings, "history-days", MOST_DAYS)),
                SettingValues.upTo(settings, "page-size", LARGEST_PAGE));
    }

    Map<String, String> credentials() {
        return Map.of("Authorization", "Bearer " + token.reveal());
    }

    /** Whether this is the id of a channel; its name is none. */
    static boolean isChannel(String id) {
        return CHANNEL.matcher(id).matches();
    }

    private static List<String> channels(ConnectorSettings settings) {
        List<String> channels = SettingValues.list(settings, "channels");
        for (String channel : channels) {
            if (!isChannel(channel)) {
                throw settings.invalid(
                        "channels", "must be ids such as C0123456789, not " + channel + ": see the channel's details");
            }
        }
        return channels;
    }

    private static History history(ConnectorSettings settings) {
        String word = settings.get("history").orElse("limited");
        try {
            return History.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw settings.invalid("history", "must be limited, full or off");
        }
    }
}
