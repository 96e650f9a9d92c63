package io.resolvent.connectors.intercom;

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
 * What a person configured for one Intercom workspace.
 *
 * @param url without a trailing slash
 * @param intentField name or number of a conversation attribute
 * @param teams names; all when empty
 * @param mailsReplies whether Intercom delivers our replies to conversations that began as a customer's e-mail
 * @param readsTickets whether Intercom's own tickets are read besides conversations
 * @param snooze how long a pending conversation sleeps
 * @param knowledge what to learn from, in the order it is read
 */
record IntercomConfig(
        URI url,
        Secret token,
        Optional<Secret> clientSecret,
        Optional<String> intentField,
        List<String> teams,
        boolean mailsReplies,
        boolean readsTickets,
        Duration snooze,
        List<String> knowledge,
        StatusWords statuses,
        int pageSize) {

    static final String MACROS = "macros";
    static final String ARTICLES = "articles";
    static final String INTERNAL_ARTICLES = "internal-articles";
    private static final List<String> ALL_KNOWLEDGE = List.of(MACROS, ARTICLES, INTERNAL_ARTICLES);
    private static final int LARGEST_PAGE = 150;

    static IntercomConfig of(ConnectorSettings settings, Manifest manifest) {
        return new IntercomConfig(
                SettingValues.url(settings, "url", "https://api.intercom.io"),
                settings.requireSecret("token"),
                settings.secret("client-secret"),
                settings.get("intent-field"),
                SettingValues.list(settings, "teams"),
                choice(settings, "email-replies", "withheld", "sent"),
                choice(settings, "tickets", "ignored", "read"),
                snooze(settings),
                knowledge(settings),
                StatusWords.of(settings, manifest),
                SettingValues.upTo(settings, "page-size", LARGEST_PAGE));
    }

    Map<String, String> credentials() {
        return Map.of("Authorization", "Bearer " + token.reveal());
    }

    /** Where people work; it is in the same region as the API. */
    String inbox() {
        String region = url.getHost().replaceFirst("^api\\.((?:[a-z]{2}\\.)?intercom\\.io)$", "$1");
        return "https://app." + (region.equals(url.getHost()) ? "intercom.io" : region).replace(".io", ".com");
    }

    /** Whether the second of two words is set; the first is the default. */
    private static boolean choice(ConnectorSettings settings, String key, String no, String yes) {
        String word = settings.get(key).orElse(no);
        if (!word.equals(no) && !word.equals(yes)) {
            throw settings.invalid(key, "must be " + no + " or " + yes);
        }
        return word.equals(yes);
    }

    private static Duration snooze(ConnectorSettings settings) {
        try {
            Duration snooze = Duration.parse(settings.get("snooze").orElse("PT72H"));
            if (snooze.compareTo(Duration.ofMinutes(1)) >= 0) {
                return snooze;
            }
            throw settings.invalid("snooze", "must be a minute or longer");
        } catch (DateTimeException e) {
            throw settings.invalid("snooze", "is no ISO 8601 duration such as PT72H");
        }
    }

    private static List<String> knowledge(ConnectorSettings settings) {
        List<String> wanted = SettingValues.list(settings, "knowledge");
        if (!ALL_KNOWLEDGE.containsAll(wanted)) {
            throw settings.invalid("knowledge", "must be some of " + String.join(", ", ALL_KNOWLEDGE));
        }
        return wanted.isEmpty()
                ? ALL_KNOWLEDGE
                : ALL_KNOWLEDGE.stream().filter(wanted::contains).toList();
    }
}
