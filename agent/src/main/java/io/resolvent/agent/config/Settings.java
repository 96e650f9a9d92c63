package io.resolvent.agent.config;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The whole configuration, validated. Every default stands here or in the record of its section.
 *
 * @param home folder for databases, index and keys
 * @param connectors the ticket stores by name; the name is the {@code system} of every ticket reference
 */
public record Settings(
        @DefaultValue(".resolvent") Path home,
        @DefaultValue ServerSettings server,
        @DefaultValue Map<String, ConnectorEntry> connectors,
        @DefaultValue KnowledgeSettings knowledge,
        @DefaultValue AutonomySection autonomy,
        @DefaultValue PolicySection policy,
        @DefaultValue ModelSection model,
        @DefaultValue LimitSettings limits,
        @DefaultValue NotificationSection notifications) {

    public Settings {
        connectors = Map.copyOf(connectors);
    }

    /** The same settings with another home. */
    public Settings at(Path otherHome) {
        return new Settings(otherHome, server, connectors, knowledge, autonomy, policy, model, limits, notifications);
    }

    /** The same settings with these ticket stores. */
    public Settings with(Map<String, ConnectorEntry> otherConnectors) {
        return new Settings(home, server, otherConnectors, knowledge, autonomy, policy, model, limits, notifications);
    }

    /** The same settings with other autonomy. */
    public Settings with(AutonomySection otherAutonomy) {
        return new Settings(home, server, connectors, knowledge, otherAutonomy, policy, model, limits, notifications);
    }

    /** The same settings with others told. */
    public Settings with(NotificationSection otherNotifications) {
        return new Settings(home, server, connectors, knowledge, autonomy, policy, model, limits, otherNotifications);
    }

    /** The same settings with the console on another port. */
    public Settings onPort(int port) {
        ServerSettings moved = new ServerSettings(server.address(), port, server.user(), server.password());
        return new Settings(home, moved, connectors, knowledge, autonomy, policy, model, limits, notifications);
    }
}
