package io.resolvent.agent.mapping;

import io.resolvent.agent.config.ConnectorEntry;
import io.resolvent.agent.config.InvalidConfiguration;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Status;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Hands a mapping on to the connector where it has a setting for it. */
public final class MappedSettings {

    private static final String STATUSES = "statuses";
    private static final String INTENT_FIELD = "intent-field";

    private MappedSettings() {}

    /** The connector's settings with what the mapping says; said twice, or of no use, is refused. */
    public static Map<String, String> of(String name, ConnectorEntry entry, Manifest manifest) {
        Map<String, String> settings = new TreeMap<>(entry.settings());
        String key = "connectors." + name + ".mapping.";
        if (!entry.mapping().statuses().isEmpty()) {
            require(
                    manifest.settings().containsKey(STATUSES),
                    key + STATUSES + ": the statuses of " + manifest.title() + " cannot be mapped: leave it out");
            put(settings, STATUSES, pairs(key, entry.mapping().statuses()), key + STATUSES);
        }
        String intent = entry.mapping().fields().getOrDefault(StoreReferences.INTENT, "");
        if (!intent.isEmpty() && manifest.settings().containsKey(INTENT_FIELD)) {
            put(settings, INTENT_FIELD, intent, key + "fields." + StoreReferences.INTENT);
        }
        return settings;
    }

    private static void put(Map<String, String> settings, String setting, String value, String key) {
        require(
                !settings.containsKey(setting),
                key + ": says the same as settings." + setting + ": leave one of them out");
        settings.put(setting, value);
    }

    private static String pairs(String key, Map<String, Status> statuses) {
        statuses.keySet()
                .forEach(word -> require(
                        !word.matches(".*[=,].*"), key + STATUSES + ": no comma or equals sign may be in " + word));
        return new TreeMap<>(statuses)
                .entrySet().stream()
                        .map(pair ->
                                pair.getKey() + "=" + pair.getValue().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new InvalidConfiguration(problem);
        }
    }
}
