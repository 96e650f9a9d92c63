package io.resolvent.agent;

import io.resolvent.agent.config.ConnectorEntry;
import io.resolvent.agent.config.InvalidConfiguration;
import io.resolvent.agent.config.SecretReference;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.mapping.MappedConnector;
import io.resolvent.agent.mapping.MappedSettings;
import io.resolvent.agent.notification.Chats;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Connectors;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Secret;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The configured ticket stores, by name. Connectors are found on the class path. Thread-safe. */
public final class ConnectedStores implements Connectors, AutoCloseable {

    private final Map<String, Connector> byName;

    private ConnectedStores(Map<String, Connector> byName) {
        this.byName = byName;
    }

    /** What kinds of store there are, by their word. */
    public static List<Manifest> known() {
        return factories().values().stream().map(ConnectorFactory::manifest).toList();
    }

    /** What makes connectors of this kind. */
    public static ConnectorFactory factory(String type) {
        Map<String, ConnectorFactory> factories = factories();
        return Optional.ofNullable(factories.get(type))
                .orElseThrow(() -> new InvalidConfiguration(
                        "no connector for " + type + "; there are " + String.join(", ", factories.keySet())));
    }

    /** Makes all configured connectors, without calling any store. */
    public static ConnectedStores open(Settings settings, SecretReference secrets, Clock clock) {
        Map<String, ConnectorFactory> factories = factories();
        Map<String, Connector> byName = new LinkedHashMap<>();
        new TreeMap<>(settings.connectors()).forEach((name, entry) -> {
            ConnectorFactory factory = Optional.ofNullable(factories.get(entry.type()))
                    .orElseThrow(() -> new InvalidConfiguration("connectors." + name + ".type: no connector for "
                            + entry.type() + "; there are " + String.join(", ", factories.keySet())));
            Connector store =
                    factory.create(connectorSettings(name, entry, factory.manifest(), settings, secrets, clock));
            byName.put(name, MappedConnector.of(store, settings));
        });
        ConnectedStores stores = new ConnectedStores(byName);
        Chats.check(settings.notifications(), stores);
        return stores;
    }

    /** These, for tests and for the demo. */
    public static ConnectedStores of(Collection<Connector> connectors) {
        Map<String, Connector> byName = new LinkedHashMap<>();
        connectors.forEach(c -> byName.put(c.name(), c));
        return new ConnectedStores(byName);
    }

    public Collection<Connector> all() {
        return byName.values();
    }

    @Override
    public Optional<Connector> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The store of this name, which must be configured. */
    public Connector get(String name) {
        return named(name)
                .orElseThrow(() -> new InvalidConfiguration("no connector named " + name + "; configured: "
                        + (byName.isEmpty() ? "none" : String.join(", ", byName.keySet()))));
    }

    @Override
    public void close() {
        byName.values().forEach(Connector::close);
    }

    private static ConnectorSettings connectorSettings(
            String name,
            ConnectorEntry entry,
            Manifest manifest,
            Settings settings,
            SecretReference secrets,
            Clock clock) {
        Map<String, Secret> resolved = entry.secrets().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> secrets.resolve("connectors." + name + ".secrets." + e.getKey(), e.getValue())));
        return new ConnectorSettings(
                name,
                MappedSettings.of(name, entry, manifest),
                resolved,
                clock,
                settings.home().resolve("connectors").resolve(name));
    }

    private static Map<String, ConnectorFactory> factories() {
        Map<String, ConnectorFactory> factories = new TreeMap<>();
        ServiceLoader.load(ConnectorFactory.class)
                .forEach(f -> factories.put(f.manifest().system(), f));
        return factories;
    }
}
