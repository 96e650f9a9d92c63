package io.resolvent.agent.connect;

import io.resolvent.agent.config.InvalidConfiguration;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Secret;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out from the connector itself what is still missing: it is made with what is known, and says what it lacks. */
public final class Needs {

    private static final Secret STAND_IN = new Secret("stands-in-for-a-secret-while-keys-are-checked");

    private final ConnectorFactory factory;
    private final String name;
    private final Path home;

    /** @param name the connector's name in the configuration */
    public Needs(ConnectorFactory factory, String name, Path home) {
        this.factory = factory;
        this.name = name;
        this.home = home;
    }

    /**
     * The next thing that is missing or wrong; empty when the connector is content. Calls no store and reads no secret.
     *
     * @throws ConnectorException when it is no single key
     */
    public Optional<Need> next(Answers answers) {
        Map<String, Secret> secrets =
                answers.secrets().keySet().stream().collect(Collectors.toMap(key -> key, key -> STAND_IN));
        try {
            factory.create(new ConnectorSettings(name, answers.settings(), secrets, Clock.systemUTC(), home))
                    .close();
            return Optional.empty();
        } catch (ConnectorException e) {
            return Optional.of(need(e));
        } catch (IllegalArgumentException e) {
            throw new InvalidConfiguration("connectors." + name + ": a setting cannot be used: " + e.getMessage(), e);
        }
    }

    private Need need(ConnectorException e) {
        String prefix = "connectors." + name + ".";
        String key = e.subject().startsWith(prefix) ? e.subject().substring(prefix.length()) : "";
        String meaning = factory.manifest().settings().getOrDefault(key, "");
        if (e.kind() != FailureKind.INVALID_CONFIGURATION || meaning.isEmpty()) {
            throw e;
        }
        String problem =
                String.valueOf(e.getMessage()).replace(e.subject() + ": ", "").replace(" (" + e.kind() + ")", "");
        return new Need(key, meaning, problem);
    }
}
