package io.resolvent.agent.endtoend;

import io.resolvent.agent.Assistant;
import io.resolvent.agent.WebServer;
import io.resolvent.agent.config.AutonomySection;
import io.resolvent.agent.config.AutonomySection.Bound;
import io.resolvent.agent.config.ConfigurationFile;
import io.resolvent.agent.config.ConnectorEntry;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.console.ConsoleAccount;
import io.resolvent.agent.policy.Autonomy;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.rt.RtServer;
import io.resolvent.ingestion.IngestReport;
import io.resolvent.ingestion.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A real Request Tracker with a history, and an assistant that has learned from it. */
final class RtDesk implements AutoCloseable {

    static final String NAME = "rt";

    private static final double ALPHA = 0.06;
    private static final int MOST_ROUNDS = 20;

    private final RtServer server;
    private final Assistant assistant;
    private final IngestReport learned;
    private Optional<WebServer.Running> web = Optional.empty();

    private RtDesk(RtServer server, Assistant assistant) {
        this.server = server;
        this.assistant = assistant;
        this.learned = assistant.ingest(assistant.stores().get(NAME), Progress.silent());
        assistant.learn();
    }

    /** Skips the test where Request Tracker is missing, fails it in CI. */
    static RtDesk start(Path folder) {
        RtServer server = RtServer.start(made(folder.resolve("rt")));
        server.fill(DeskFiles.history());
        for (JsonNode macro : DeskFiles.rows("macros")) {
            server.article(RtServer.MACRO_CLASS, DeskFiles.word(macro, "title"), DeskFiles.word(macro, "body"));
        }
        for (JsonNode article : DeskFiles.rows("knowledge")) {
            boolean open = DeskFiles.word(article, "visibility").equals("public");
            server.article(
                    open ? RtServer.PUBLIC_CLASS : RtServer.INTERNAL_CLASS,
                    DeskFiles.word(article, "title"),
                    DeskFiles.word(article, "body"));
        }
        return new RtDesk(server, Assistant.open(settings(server, made(folder.resolve("home"))), Clock.systemUTC()));
    }

    RtServer server() {
        return server;
    }

    Assistant assistant() {
        return assistant;
    }

    IngestReport learned() {
        return learned;
    }

    /** Polls, decides and delivers until nothing is left to do. */
    void work() {
        int done = assistant.poll(NAME);
        for (int round = 0; round < MOST_ROUNDS && done > 0; round++) {
            done = assistant.work() + assistant.deliver() + assistant.poll(NAME);
        }
        if (done > 0) {
            throw new IllegalStateException("the assistant never comes to rest");
        }
    }

    /** From now on Request Tracker tells the assistant's own web server of every transaction. */
    void tellOfChanges() {
        WebServer.Running running =
                WebServer.start(assistant, new ConsoleAccount("lead", new Secret("not used by webhooks")));
        web = Optional.of(running);
        server.sendWebhooksTo(URI.create(running.url() + "/webhooks/" + NAME));
    }

    @Override
    public void close() {
        web.ifPresent(WebServer.Running::close);
        assistant.close();
        server.close();
    }

    private static Settings settings(RtServer server, Path home) {
        ConnectorEntry entry = new ConnectorEntry(
                "rt",
                server.settings(),
                references(home, server.secrets()),
                Duration.ofSeconds(1),
                Duration.ofMinutes(10),
                null);
        AutonomySection autonomy = new AutonomySection(Autonomy.AUTO, Map.of(), Bound.ESTIMATED, ALPHA, 0.1);
        return ConfigurationFile.defaults()
                .at(home)
                .with(Map.of(NAME, entry))
                .with(autonomy)
                .onPort(0);
    }

    private static Map<String, String> references(Path home, Map<String, Secret> secrets) {
        Map<String, String> references = new HashMap<>();
        secrets.forEach((key, secret) -> {
            try {
                Path file = Files.writeString(home.resolve(key), secret.reveal());
                references.put(key, "file:" + file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return references;
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
