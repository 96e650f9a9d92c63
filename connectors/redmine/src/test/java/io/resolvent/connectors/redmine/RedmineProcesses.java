package io.resolvent.connectors.redmine;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The processes of one private Redmine: its server, and a clerk that obeys commands on its standard input. */
final class RedmineProcesses implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RedmineFolder folder;
    private final Process clerk;
    private final BufferedWriter commands;
    private final BufferedReader answers;
    private final Thread atExit = new Thread(this::kill);
    private volatile List<Process> servers = List.of();

    private RedmineProcesses(RedmineFolder folder, Process clerk) {
        this.folder = folder;
        this.clerk = clerk;
        this.commands = clerk.outputWriter(StandardCharsets.UTF_8);
        this.answers = clerk.inputReader(StandardCharsets.UTF_8);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts the clerk, who makes the database. */
    static RedmineProcesses start(Path place) throws IOException {
        RedmineFolder folder = RedmineFolder.in(place);
        Path desk = folder.resource("desk.rb");
        Process clerk = folder.command("bundle", "exec", "rails", "runner", desk.toString())
                .start();
        RedmineProcesses processes = new RedmineProcesses(folder, clerk);
        try {
            processes.ask(Map.of("do", "migrate"));
        } catch (RuntimeException e) {
            processes.close();
            throw e;
        }
        return processes;
    }

    /** Starts the server once the clerk has filled the database. */
    void serve(int port) throws IOException {
        Process server = folder.command(
                        "puma",
                        "-C",
                        "-",
                        "-e",
                        "production",
                        "-b",
                        "tcp://127.0.0.1:" + port,
                        "-t",
                        "1:4",
                        "config.ru")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        servers = List.of(server);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers(port)) {
            if (!server.isAlive() || Instant.now().isAfter(deadline)) {
                close();
                throw new IllegalStateException("Redmine did not start: see " + folder.log());
            }
        }
    }

    /** Sends one command to the clerk and waits for the answer; an error in it is thrown. */
    synchronized JsonNode ask(Map<String, ?> command) {
        try {
            commands.write(JSON.writeValueAsString(command));
            commands.newLine();
            commands.flush();
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("the clerk went away during " + command.get("do"));
            }
            JsonNode answer = JSON.readTree(line);
            if (answer.has("error")) {
                throw new IllegalStateException(
                        command.get("do") + ": " + answer.path("error").asString(""));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        kill();
    }

    private void kill() {
        Stream.concat(servers.stream(), Stream.of(clerk)).forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            return false;
        }
    }
}
