package io.resolvent.connectors;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a connector says of itself, read from its {@code connector.yaml}.
 *
 * @param system the kind of store, for example {@code rt}
 * @param title the product's name
 * @param auth how it authenticates, in a few words
 * @param scopes the least rights the account needs
 * @param settings every configuration key with its one-line meaning; keys named {@code token},
 *     {@code secret}, {@code password} or {@code api-key}, or ending in one of them, take a secret reference
 * @param requestsPerMinute the client's own limit; 0 for none
 * @param webhook the signature scheme, empty when there are no webhooks
 * @param statuses the store's status words mapped to ours
 * @param tested how it is tested: {@code real server}, {@code vendor specification}, {@code fake}
 */
public record Manifest(
        String system,
        String title,
        String auth,
        List<String> scopes,
        Map<String, String> settings,
        int requestsPerMinute,
        Set<Capability> capabilities,
        String webhook,
        Map<String, Status> statuses,
        String tested) {

    public Manifest {
        scopes = List.copyOf(scopes);
        settings = Map.copyOf(settings);
        capabilities = Set.copyOf(capabilities);
        statuses = Map.copyOf(statuses);
    }

    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }
}
