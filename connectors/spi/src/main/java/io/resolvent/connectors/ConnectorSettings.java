package io.resolvent.connectors;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What a person configured for one connector.
 *
 * @param name the connector's name in the configuration
 * @param values plain settings by key, as documented in the manifest
 * @param secrets credentials by key, already resolved from environment or file
 * @param clock for timestamps and the limiter
 * @param home a folder the connector may keep files in, created on demand
 */
public record ConnectorSettings(
        String name, Map<String, String> values, Map<String, Secret> secrets, Clock clock, Path home) {

    public ConnectorSettings {
        values = Map.copyOf(values);
        secrets = Map.copyOf(secrets);
    }

    public String require(String key) {
        return get(key).orElseThrow(() -> invalid(key, "is missing"));
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key)).filter(v -> !v.isBlank());
    }

    public Secret requireSecret(String key) {
        return secret(key).orElseThrow(() -> invalid(key, "is missing: give env:NAME or file:PATH"));
    }

    public Optional<Secret> secret(String key) {
        return Optional.ofNullable(secrets.get(key));
    }

    /** The error for a bad value, naming the full key. */
    public ConnectorException invalid(String key, String problem) {
        return new ConnectorException(FailureKind.INVALID_CONFIGURATION, "connectors." + name + "." + key, problem);
    }
}
