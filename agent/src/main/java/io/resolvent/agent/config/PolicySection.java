package io.resolvent.agent.config;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tickets are whose.
 *
 * @param fallbackOwner the group that gets every hand-off no other rule claims; empty: it stays where it is
 * @param owners group by intent
 * @param reservedIntents intents that people keep
 * @param reservedTags tickets with such a tag are for people
 * @param reservedTiers requesters of such a tier are for people
 * @param linkHosts hosts that a reply may link to, beside those of public articles
 * @param ownAddresses mail addresses of the help desk itself; mail from them is a loop and never answered
 */
public record PolicySection(
        @DefaultValue("") String fallbackOwner,
        @DefaultValue Map<String, String> owners,
        @DefaultValue List<String> reservedIntents,
        @DefaultValue List<String> reservedTags,
        @DefaultValue List<String> reservedTiers,
        @DefaultValue List<String> linkHosts,
        @DefaultValue List<String> ownAddresses) {

    public PolicySection {
        owners = Map.copyOf(owners);
        reservedIntents = List.copyOf(reservedIntents);
        reservedTags = List.copyOf(reservedTags);
        reservedTiers = List.copyOf(reservedTiers);
        linkHosts = List.copyOf(linkHosts);
        ownAddresses = List.copyOf(ownAddresses);
    }
}
