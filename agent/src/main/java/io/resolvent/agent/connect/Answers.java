package io.resolvent.agent.connect;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is known about a store that is being connected.
 *
 * @param settings plain values by the connector's key
 * @param secrets references by the connector's key: {@code env:NAME} or {@code file:PATH}
 */
public record Answers(Map<String, String> settings, Map<String, String> secrets) {

    public Answers {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    public static Answers none() {
        return new Answers(Map.of(), Map.of());
    }

    /** The same with one more; empty text takes it out. */
    public Answers with(String key, String answer) {
        return SecretKeys.isSecret(key)
                ? new Answers(settings, with(secrets, key, answer))
                : new Answers(with(settings, key, answer), secrets);
    }

    boolean has(String key) {
        return settings.containsKey(key) || secrets.containsKey(key);
    }

    private static Map<String, String> with(Map<String, String> all, String key, String answer) {
        Map<String, String> more = new TreeMap<>(all);
        if (answer.isBlank()) {
            more.remove(key);
        } else {
            more.put(key, answer.strip());
        }
        return more;
    }
}
