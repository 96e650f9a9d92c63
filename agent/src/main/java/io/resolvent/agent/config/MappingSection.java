package io.resolvent.agent.config;

import io.resolvent.connectors.Status;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What Resolvent's words are called in one ticket store. A field or group is given by its id, which stays when it is
 * renamed, or by its name.
 *
 * @param fields ticket fields by Resolvent's word: {@code intent}, {@code macro}, or a word of your own
 * @param statuses Resolvent's word by the store's status
 * @param groups groups by the name that the policy uses for them
 */
public record MappingSection(
        @DefaultValue Map<String, String> fields,
        @DefaultValue Map<String, Status> statuses,
        @DefaultValue Map<String, String> groups) {

    public MappingSection {
        fields = Map.copyOf(fields);
        statuses = Map.copyOf(statuses);
        groups = Map.copyOf(groups);
        requireNamed(fields, "fields");
        requireNamed(groups, "groups");
    }

    /** Everything is called as it is. */
    public static MappingSection none() {
        return new MappingSection(Map.of(), Map.of(), Map.of());
    }

    private static void requireNamed(Map<String, String> parts, String key) {
        parts.forEach(
                (word, part) -> Check.that(!part.isBlank(), key + "." + word, "is empty: give the store's id or name"));
    }
}
