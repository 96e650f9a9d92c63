package io.resolvent.agent.mapping;

import io.resolvent.agent.config.ConnectorEntry;
import io.resolvent.agent.config.MappingSection;
import io.resolvent.agent.config.PolicySection;
import io.resolvent.agent.config.Settings;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.SchemaPart.Kind;
import io.resolvent.connectors.Status;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything in the configuration that means a part of one store.
 *
 * @param store the connector's name in the configuration
 * @param fields by Resolvent's word
 * @param groups by the policy's word
 * @param statuses the store's word that is written, by ours
 * @param mapped all statuses of the store that have a word, as they are spelled
 * @param ownStatuses those that the configuration names
 * @param intents keys that name an intent, by the intent
 * @param reserved intents that people keep
 */
record StoreReferences(
        String store,
        Map<String, Reference> fields,
        Map<String, Reference> groups,
        Map<Status, Reference> statuses,
        Set<String> mapped,
        Set<String> ownStatuses,
        Map<String, String> intents,
        Set<String> reserved) {

    static final String INTENT = "intent";

    static StoreReferences of(String store, Settings settings, Manifest manifest) {
        ConnectorEntry entry = Optional.ofNullable(settings.connectors().get(store))
                .orElseThrow(() -> new IllegalArgumentException("no connector " + store + " is configured"));
        MappingSection mapping = entry.mapping();
        Set<String> mapped = new TreeSet<>(manifest.statuses().keySet());
        mapped.addAll(mapping.statuses().keySet());
        return new StoreReferences(
                store,
                fields(store, entry),
                groups(store, mapping, settings.policy()),
                statuses(store, mapping, manifest),
                mapped,
                mapping.statuses().keySet(),
                intents(settings),
                Set.copyOf(settings.policy().reservedIntents()));
    }

    /** The field that this word means; a word that nobody mapped is the store's own. */
    Reference field(String word) {
        return Optional.ofNullable(fields.get(word))
                .orElseGet(() -> new Reference(Kind.FIELD, word, "the field to be set"));
    }

    /** The group that this word means; a word that nobody mapped is the store's own. */
    Reference group(String word) {
        return Optional.ofNullable(groups.get(word))
                .orElseGet(() -> new Reference(Kind.GROUP, word, "the group to be assigned"));
    }

    private static Map<String, Reference> fields(String store, ConnectorEntry entry) {
        Map<String, Reference> fields = new TreeMap<>();
        Optional.ofNullable(entry.settings().get(INTENT + "-field"))
                .filter(part -> !part.isBlank())
                .ifPresent(part -> fields.put(
                        INTENT,
                        new Reference(Kind.FIELD, part, "connectors." + store + ".settings." + INTENT + "-field")));
        entry.mapping()
                .fields()
                .forEach((word, part) -> fields.put(
                        word, new Reference(Kind.FIELD, part, "connectors." + store + ".mapping.fields." + word)));
        return fields;
    }

    private static Map<String, Reference> groups(String store, MappingSection mapping, PolicySection policy) {
        Map<String, Reference> groups = new TreeMap<>();
        if (!policy.fallbackOwner().isBlank()) {
            groups.put(
                    policy.fallbackOwner(), new Reference(Kind.GROUP, policy.fallbackOwner(), "policy.fallback-owner"));
        }
        new TreeMap<>(policy.owners())
                .forEach((topic, group) ->
                        groups.putIfAbsent(group, new Reference(Kind.GROUP, group, "policy.owners." + topic)));
        groups.remove("");
        mapping.groups()
                .forEach((word, part) -> groups.put(
                        word, new Reference(Kind.GROUP, part, "connectors." + store + ".mapping.groups." + word)));
        return groups;
    }

    /** As connectors do: a word of this installation wins, then the first in the alphabet. */
    private static Map<Status, Reference> statuses(String store, MappingSection mapping, Manifest manifest) {
        Map<Status, Reference> statuses = new TreeMap<>();
        new TreeMap<>(mapping.statuses())
                .forEach((part, status) -> statuses.putIfAbsent(
                        status, new Reference(Kind.STATUS, part, "connectors." + store + ".mapping.statuses")));
        new TreeMap<>(manifest.statuses())
                .forEach((part, status) -> statuses.putIfAbsent(
                        status, new Reference(Kind.STATUS, part, manifest.system() + "'s own word")));
        return statuses;
    }

    private static Map<String, String> intents(Settings settings) {
        Map<String, String> intents = new TreeMap<>();
        settings.autonomy().intents().keySet().forEach(intent -> intents.put(intent, "autonomy.intents." + intent));
        settings.policy().owners().keySet().forEach(intent -> intents.put(intent, "policy.owners." + intent));
        settings.policy().reservedIntents().forEach(intent -> intents.put(intent, "policy.reserved-intents"));
        return intents;
    }
}
