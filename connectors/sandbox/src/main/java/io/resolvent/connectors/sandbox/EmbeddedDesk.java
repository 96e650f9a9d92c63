package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Secret;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A desk that lives in the program itself, filled from files, with new tickets coming in at a steady pace. */
final class EmbeddedDesk implements AutoCloseable {

    private final SandboxServer server;
    private final Optional<Arrivals> arrivals;

    private EmbeddedDesk(SandboxServer server, Optional<Arrivals> arrivals) {
        this.server = server;
        this.arrivals = arrivals;
    }

    /** The desk that {@code serve} asks for; empty when the settings name a desk elsewhere. */
    static Optional<EmbeddedDesk> of(ConnectorSettings settings) {
        return settings.get("serve").map(port -> start(settings, port));
    }

    SandboxConfig config(ConnectorSettings settings) {
        return new SandboxConfig(
                server.url(), server.apiToken(), settings.secret("webhook-secret"), SandboxConfig.pageSize(settings));
    }

    @Override
    public void close() {
        arrivals.ifPresent(Arrivals::close);
        server.close();
    }

    private static EmbeddedDesk start(ConnectorSettings settings, String port) {
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
            throw settings.invalid("serve", "is no port from 0 to 65535");
        }
        Duration pace = pace(settings);
        Optional<Secret> token = settings.secret("token");
        SandboxServer server = listen(settings, Integer.parseInt(port), token);
        try {
            if (server.desk().isEmpty()) {
                seed(settings, "knowledge", server, SandboxServer::seedArticles);
                seed(settings, "macros", server, SandboxServer::seedMacros);
                seed(settings, "history", server, SandboxServer::seedTickets);
            }
            Optional<Arrivals> arrivals =
                    settings.get("arrivals").map(file -> new Arrivals(server, Path.of(file), pace, settings.clock()));
            arrivals.ifPresent(Arrivals::start);
            return new EmbeddedDesk(server, arrivals);
        } catch (UncheckedIOException e) {
            server.close();
            throw settings.invalid("serve", "cannot be filled: " + e.getMessage());
        }
    }

    private static SandboxServer listen(ConnectorSettings settings, int port, Optional<Secret> token) {
        Path folder = settings.home().resolve("desk");
        try {
            return token.map(known -> SandboxServer.start(port, folder, settings.clock(), known))
                    .orElseGet(() -> SandboxServer.start(port, folder, settings.clock()));
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof BindException
                    ? taken(settings, port)
                    : settings.invalid("serve", "port " + port + " cannot be used: " + e.getMessage());
        }
    }

    private static ConnectorException taken(ConnectorSettings settings, int port) {
        return new ConnectorException(
                FailureKind.UNAVAILABLE,
                "connectors." + settings.name() + ".serve",
                "port " + port + " on 127.0.0.1 is taken: end the program that uses it, or take another port"
                        + " (demo: --desk-port)");
    }

    private static void seed(
            ConnectorSettings settings, String key, SandboxServer server, BiConsumer<SandboxServer, Path> load) {
        settings.get(key).ifPresent(files -> {
            for (String file : files.split(",")) {
                load.accept(server, Path.of(file.strip()));
            }
        });
    }

    private static Duration pace(ConnectorSettings settings) {
        String pace = settings.get("arrive-every").orElse("PT3S");
        try {
            return Duration.parse(pace);
        } catch (DateTimeParseException e) {
            throw settings.invalid("arrive-every", "is no ISO 8601 duration such as PT3S");
        }
    }
}
