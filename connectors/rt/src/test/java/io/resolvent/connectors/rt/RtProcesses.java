package io.resolvent.connectors.rt;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The processes of one private Request Tracker: its server, and a clerk that obeys commands on its standard input. */
final class RtProcesses implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SERVER = "/usr/share/request-tracker5/libexec/rt-server";

    private final Process clerk;
    private final Process server;
    private final BufferedWriter commands;
    private final BufferedReader answers;
    private final Thread atExit = new Thread(this::kill);

    private RtProcesses(Process clerk, Process server) {
        this.clerk = clerk;
        this.server = server;
        this.commands = clerk.outputWriter(StandardCharsets.UTF_8);
        this.answers = clerk.inputReader(StandardCharsets.UTF_8);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    static RtProcesses start(Path folder, int port) throws IOException {
        configure(folder, port);
        finish(command(
                folder,
                "rt-setup-database-5",
                "--action",
                "init",
                "--skip-create",
                "--dba",
                "",
                "--dba-password",
                "",
                "--root-password-file",
                folder.resolve("root-password").toString()));
        Files.writeString(folder.resolve("desk.pl"), resource("desk.pl"));
        Process clerk =
                command(folder, "perl", folder.resolve("desk.pl").toString()).start();
        Process server = command(
                        folder,
                        SERVER,
                        "--server",
                        "Standalone",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        RtProcesses processes = new RtProcesses(clerk, server);
        processes.awaitServer(port);
        return processes;
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

    static String resource(String name) {
        try (InputStream file = RtProcesses.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("resource missing: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void kill() {
        for (Process process : List.of(server, clerk)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private void awaitServer(int port) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers(port)) {
            if (!server.isAlive() || Instant.now().isAfter(deadline)) {
                kill();
                throw new IllegalStateException("Request Tracker did not start: see rt.log");
            }
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return pauseBeforeNextTry();
        }
    }

    private static boolean pauseBeforeNextTry() {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        return false;
    }

    private static void configure(Path folder, int port) throws IOException {
        Files.createDirectories(folder.resolve("d"));
        Files.writeString(folder.resolve("root-password"), "rootpass123");
        Files.writeString(folder.resolve("RT_SiteConfig.pm"), """
                Set($rtname, 'resolvent.test'); Set($Organization, 'resolvent.test');
                Set($WebDomain, '127.0.0.1'); Set($WebPort, %1$d); Set($WebPath, '');
                Set($WebBaseURL, 'http://127.0.0.1:%1$d');
                Set($DatabaseType, 'SQLite'); Set($DatabaseName, '%2$s/rtdb');
                Set($DatabaseUser, ''); Set($DatabasePassword, '');
                Set($MailCommand, 'mbox'); Set($LogToSyslog, undef); Set($LogToSTDERR, 'warning');
                Set($Timezone, 'UTC'); Set($BcryptCost, 4);
                $RT::VarPath = '%2$s';
                1;
                """.formatted(port, folder));
    }

    private static ProcessBuilder command(Path folder, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .put("RT_SITE_CONFIG", folder.resolve("RT_SiteConfig.pm").toString());
        builder.environment().put("RT_SITE_CONFIG_DIR", folder.resolve("d").toString());
        builder.directory(folder.toFile());
        builder.redirectError(
                ProcessBuilder.Redirect.appendTo(folder.resolve("rt.log").toFile()));
        return builder;
    }

    private static void finish(ProcessBuilder builder) throws IOException {
        Process process =
                builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("failed: " + builder.command());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
