package io.resolvent.connectors;

import java.util.Map;

/**
 * The person the ticket belongs to: the only one who gets public replies.
 *
 * @param id the store's id, empty when unknown
 * @param name empty when unknown
 * @param email empty when unknown
 * @param attributes what the store knows of them, for example {@code tier}, {@code plan}, {@code language}
 */
public record Requester(String id, String name, String email, Map<String, String> attributes) {

    public Requester {
        attributes = Map.copyOf(attributes);
    }

    public static Requester unknown() {
        return new Requester("", "", "", Map.of());
    }

    /** The support tier in lower case, empty when the store has none. */
    public String tier() {
        return attributes.getOrDefault("tier", "");
    }
}
