package io.resolvent.agent.endtoend;

import io.resolvent.agent.Assistant;
import io.resolvent.agent.config.AutonomySection;
import io.resolvent.agent.config.AutonomySection.Bound;
import io.resolvent.agent.config.ConfigurationFile;
import io.resolvent.agent.config.ConnectorEntry;
import io.resolvent.agent.config.NotificationSection;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.log.LogQuery;
import io.resolvent.agent.log.PolicyLogEntry;
import io.resolvent.agent.log.Recorded;
import io.resolvent.agent.policy.Autonomy;
import io.resolvent.connectors.sandbox.SandboxServer;
import io.resolvent.ingestion.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The embedded help desk with the same tickets, at which any number of assistants may work. */
final class SandboxDesk implements AutoCloseable {

    private static final String NAME = "desk";
    private static final double ALPHA = 0.06;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-02T08:00:00Z"), ZoneOffset.UTC);

    private final SandboxServer server;
    private final Path folder;

    /** With the history, the macros, the articles and the new tickets. */
    SandboxDesk(Path folder) {
        this.folder = folder;
        this.server = SandboxServer.start(0, folder.resolve("desk"), CLOCK);
        server.seedTickets(DeskFiles.path("history"));
        server.seedMacros(DeskFiles.path("macros"));
        server.seedArticles(DeskFiles.path("knowledge"));
        server.seedTickets(DeskFiles.path("new"));
    }

    SandboxServer server() {
        return server;
    }

    /** An assistant with an empty home, which learns everything anew. */
    Assistant assistant(String home, Autonomy autonomy) {
        return assistant(settings(folder.resolve(home), autonomy));
    }

    /** One that also tells the chat at this address, which is a workflow of Teams, of all hand-offs. */
    Assistant assistantThatTells(String home, Autonomy autonomy, URI workflow) {
        Settings settings = settings(folder.resolve(home), autonomy);
        Map<String, ConnectorEntry> connectors = new HashMap<>(settings.connectors());
        connectors.put(
                "chat",
                new ConnectorEntry(
                        "teams",
                        Map.of("channel", "support"),
                        Map.of("url-secret", "file:" + file("workflow", workflow.toString())),
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(10),
                        Instant.EPOCH));
        NotificationSection.HandOffs all = new NotificationSection.HandOffs(
                "chat", "support", List.of(), Set.of(), NotificationSection.Content.DIAGNOSIS);
        return assistant(settings.with(connectors).with(new NotificationSection("", List.of(all), List.of())));
    }

    private Assistant assistant(Settings settings) {
        Assistant assistant = Assistant.open(settings, CLOCK);
        assistant.ingest(assistant.stores().get(NAME), Progress.silent());
        assistant.learn();
        return assistant;
    }

    /** Everything but what reaches the store. */
    static void decide(Assistant assistant) {
        assistant.poll(NAME);
        assistant.work();
    }

    static List<PolicyLogEntry> decisions(Assistant assistant) {
        return assistant.archive().log().query(LogQuery.newest(1_000)).stream()
                .map(Recorded::entry)
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }

    private Settings settings(Path home, Autonomy autonomy) {
        ConnectorEntry entry = new ConnectorEntry(
                "sandbox",
                Map.of("url", server.url().toString()),
                Map.of("token", "file:" + file("token", server.apiToken().reveal())),
                Duration.ofSeconds(1),
                Duration.ofMinutes(10),
                Instant.EPOCH);
        return ConfigurationFile.defaults()
                .at(home)
                .with(Map.of(NAME, entry))
                .with(new AutonomySection(autonomy, Map.of(), Bound.ESTIMATED, ALPHA, 0.1));
    }

    private Path file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
