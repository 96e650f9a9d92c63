package io.resolvent.agent.config;

import io.resolvent.agent.policy.Reason;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom a chat is told of.
 *
 * @param consoleUrl begins the links to the console; empty: the address and port of the server
 * @param handOffs the chats that are told of hand-offs; each that fits is told
 * @param alerts the chats that are told of alerts; each that fits is told
 */
public record NotificationSection(
        @DefaultValue("") String consoleUrl,
        @DefaultValue List<HandOffs> handOffs,
        @DefaultValue List<Alerts> alerts) {

    /** So many of each; their places name messages. */
    public static final int MOST = 16;

    /** What a message says beside its links. */
    public enum Content {
        /** Which ticket, for whom and why. */
        REASON,
        /** The ticket's subject too, masked. */
        SUBJECT,
        /** What the diagnosis says first too, masked. */
        DIAGNOSIS
    }

    /**
     * @param connector a chat, by its configured name
     * @param channel as that connector calls it
     * @param groups only hand-offs to these; all when empty
     * @param reasons only hand-offs for one of these; all when empty
     */
    public record HandOffs(
            @DefaultValue("") String connector,
            @DefaultValue("") String channel,
            @DefaultValue List<String> groups,
            @DefaultValue Set<Reason> reasons,
            @DefaultValue("reason") Content content) {

        public HandOffs {
            requirePlace(connector, channel);
            groups = List.copyOf(groups);
            reasons = Set.copyOf(reasons);
        }
    }

    /**
     * @param kinds only alerts of these kinds; all when empty
     * @param content with {@code reason}: what kind of alert and of which ticket; otherwise its words too, masked
     */
    public record Alerts(
            @DefaultValue("") String connector,
            @DefaultValue("") String channel,
            @DefaultValue List<String> kinds,
            @DefaultValue("reason") Content content) {

        public Alerts {
            requirePlace(connector, channel);
            kinds = List.copyOf(kinds);
        }
    }

    public NotificationSection {
        handOffs = List.copyOf(handOffs);
        alerts = List.copyOf(alerts);
        Check.that(
                consoleUrl.isEmpty() || consoleUrl.matches("https?://[^\\s?#@]+"),
                "console-url",
                "must be like https://resolvent.example.com, is " + consoleUrl);
        Check.that(handOffs.size() <= MOST, "hand-offs", "may be " + MOST + " at most");
        Check.that(alerts.size() <= MOST, "alerts", "may be " + MOST + " at most");
    }

    private static void requirePlace(String connector, String channel) {
        Check.that(!connector.isBlank(), "connector", "is missing: name a chat under connectors");
        Check.that(!channel.isBlank(), "channel", "is missing: name the channel as that chat calls it");
    }
}
