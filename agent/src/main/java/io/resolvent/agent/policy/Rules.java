package io.resolvent.agent.policy;

import io.resolvent.agent.intent.Intent;
import io.resolvent.connectors.Ticket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a team keeps for people, and whose it is. Keys compare without letter case; an owner is a group of the ticket
 * store, empty to leave the ticket where it is. Immutable.
 *
 * @param intents reserved intents to their owners
 * @param tags reserved tags of tickets to their owners
 * @param tiers reserved support tiers to their owners
 * @param owners owners of intents that are not reserved and of topics that belong to people, for hand-offs; in the name
 *     of a topic only letters and digits count
 * @param standardOwner owner of every hand-off that nothing else routes
 */
public record Rules(
        Map<String, String> intents,
        Map<String, String> tags,
        Map<String, String> tiers,
        Map<String, String> owners,
        String standardOwner) {

    private static final Pattern NOT_PLAIN = Pattern.compile("[^\\p{L}\\p{N}]+");

    public Rules {
        intents = lower(intents);
        tags = lower(tags);
        tiers = lower(tiers);
        owners = lower(owners);
    }

    public static Rules none() {
        return new Rules(Map.of(), Map.of(), Map.of(), Map.of(), "");
    }

    /** The owner of a ticket that a rule reserves, which may be empty text; empty when no rule does. */
    Optional<String> reserved(Ticket ticket, Intent intent) {
        return find(tiers, ticket.requester().tier())
                .or(() -> ticket.tags().stream()
                        .sorted()
                        .flatMap(tag -> find(tags, tag).stream())
                        .findFirst())
                .or(() -> find(intents, intent.label()));
    }

    /**
     * Who gets a ticket of these topics and this intent when it is handed off; empty text: it stays where it is.
     *
     * @param topics that belong to people, the hardest first
     */
    String ownerOf(List<String> topics, Intent intent) {
        return topics.stream()
                .flatMap(topic -> owners.entrySet().stream()
                        .filter(owner -> plain(owner.getKey()).equals(plain(topic)))
                        .map(Map.Entry::getValue)
                        .sorted())
                .findFirst()
                .orElseGet(() -> ownerOf(intent));
    }

    private String ownerOf(Intent intent) {
        return find(owners, intent.label())
                .or(() -> find(intents, intent.label()))
                .orElse(standardOwner);
    }

    String canonical() {
        return String.join(
                "/",
                new TreeMap<>(intents).toString(),
                new TreeMap<>(tags).toString(),
                new TreeMap<>(tiers).toString(),
                new TreeMap<>(owners).toString(),
                standardOwner);
    }

    private static Optional<String> find(Map<String, String> owners, String key) {
        return key.isBlank() ? Optional.empty() : Optional.ofNullable(owners.get(key.toLowerCase(Locale.ROOT)));
    }

    private static String plain(String name) {
        return NOT_PLAIN.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static Map<String, String> lower(Map<String, String> owners) {
        Map<String, String> lower = new TreeMap<>();
        owners.forEach((key, owner) -> lower.put(key.toLowerCase(Locale.ROOT), owner));
        return Map.copyOf(lower);
    }
}
