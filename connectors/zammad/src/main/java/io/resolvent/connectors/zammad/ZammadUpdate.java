package io.resolvent.connectors.zammad;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One update of a ticket: properties and an article, in the words of the API. */
record ZammadUpdate(Map<String, Object> properties, Optional<Map<String, Object>> article) {

    /** What is read back in other words than it was written. */
    private static final Set<String> IN_OTHER_WORDS = Set.of("owner", "pending_time");

    ZammadUpdate {
        properties = Map.copyOf(properties);
    }

    /** A change beside the ticket's own properties. */
    static ZammadUpdate none() {
        return new ZammadUpdate(Map.of(), Optional.empty());
    }

    Map<String, Object> json() {
        Map<String, Object> json = new HashMap<>(properties);
        article.ifPresent(message -> json.put("article", message));
        return json;
    }

    /** Whether it says something of this property, by name or by number. */
    boolean sets(String property) {
        return properties.containsKey(property) || properties.containsKey(property + "_id");
    }

    /** Whether the ticket has every property as it was sent. */
    boolean isIn(ZammadTicket ticket) {
        return properties.entrySet().stream()
                        .filter(property -> !IN_OTHER_WORDS.contains(property.getKey()))
                        .allMatch(property -> isSame(text(property.getValue()), ticket.field(property.getKey())))
                && (!sets("owner") || !ticket.owner().isEmpty());
    }

    /** The same text, or the same time written otherwise. */
    private static boolean isSame(String sent, String stored) {
        try {
            return sent.strip().equals(stored.strip()) || Instant.parse(sent).equals(Instant.parse(stored));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
