package io.resolvent.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.sandbox.SandboxServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person gets to read when the configuration, a credential, a ticket store or a port is wrong. */
class BadConfigurationTest {

    @TempDir
    private Path folder;

    @Test
    void anUnknownKeyIsNamedWithFileAndLine() throws IOException {
        Path config = config("""
                home: %s
                server:
                  prot: 8080
                """.formatted(folder.resolve("home")));

        assertThat(only(CommandRun.of("doctor", "--config", config), 2))
                .isEqualTo("resolvent: " + config + ":3: unknown key server.prot; see docs/configuration.md");
    }

    @Test
    void anUnknownKeyOfAConnectorIsNamed() throws IOException {
        Path config = config("""
                connectors:
                  desk:
                    type: sandbox
                    settings:
                      urll: http://127.0.0.1:1
                """);

        assertThat(only(CommandRun.of("ingest", "--config", config, "--home", folder.resolve("home")), 2))
                .contains("connectors.desk", "urll");
    }

    @Test
    void aValueThatCannotBeIsNamedWithFileAndLine() throws IOException {
        Path config = config("server:\n  port: 70000\n");

        assertThat(only(CommandRun.of("doctor", "--config", config), 2)).contains(config + ":2: ", "port", "65535");
    }

    @Test
    void whatIsNotYamlIsNamed() throws IOException {
        Path config = config("server: [\n");

        assertThat(only(CommandRun.of("doctor", "--config", config), 2)).contains(config + ":2: ");
    }

    @Test
    void aMissingConfigurationIsNamed() {
        Path none = folder.resolve("none.yaml");

        assertThat(only(CommandRun.of("serve", "--config", none), 2))
                .contains(none.toString(), "give an existing file");
    }

    @Test
    void aMissingFileOfTicketsIsNamed() throws IOException {
        Path none = folder.resolve("none.jsonl");
        SomeFiles files = new SomeFiles(folder);
        Path home = folder.resolve("home");

        assertThat(only(CommandRun.of("ingest", "--home", home, "--history", none), 2))
                .contains(none.toString(), "no such file");
        assertThat(only(
                        CommandRun.of(
                                "backtest",
                                "--home",
                                home,
                                "--history",
                                files.history(),
                                "--tickets",
                                none,
                                "--out",
                                folder.resolve("out")),
                        2))
                .contains(none.toString(), "no such file");
    }

    @Test
    void aFileWhereTheFolderOfResultsShouldBeIsNamed() throws IOException {
        SomeFiles files = new SomeFiles(folder);
        Path out = files.write("taken", "");

        assertThat(only(
                        CommandRun.of(
                                "backtest",
                                "--home",
                                folder.resolve("home"),
                                "--history",
                                files.history(),
                                "--tickets",
                                files.dev(),
                                "--out",
                                out),
                        1))
                .contains(out.toString(), "in the way");
    }

    @Test
    void aSecretThatIsNotThereIsNamedByItsKey() throws IOException {
        Path config = desk(URI.create("http://127.0.0.1:1"), folder.resolve("no-token"));

        assertThat(only(CommandRun.of("ingest", "--config", config, "--home", folder.resolve("home")), 2))
                .contains("connectors.desk.secrets.token", "no-token");
    }

    @Test
    void aWrongTokenIsToldByDoctorAndIngest() throws IOException {
        try (SandboxServer server = SandboxServer.start(0, folder.resolve("server"), Clock.systemUTC())) {
            Path config = desk(server.url(), Files.writeString(folder.resolve("token"), "not-the-token"));

            CommandRun doctor = CommandRun.of("doctor", "--config", config, "--home", folder.resolve("home"));
            assertThat(doctor.code()).isEqualTo(1);
            assertThat(doctor.line("BAD  desk:")).contains("unauthenticated", "token");
            assertThat(CommandRun.of("ingest", "--config", config, "--home", folder.resolve("home"))
                            .refused(1))
                    .contains("desk", "UNAUTHENTICATED")
                    .doesNotContain("not-the-token");
        }
    }

    @Test
    void aStoreThatIsDownIsToldByDoctorAndIngest() throws IOException {
        Path config = desk(
                URI.create("http://127.0.0.1:" + freePort()), Files.writeString(folder.resolve("token"), "a-token"));

        CommandRun doctor = CommandRun.of("doctor", "--config", config, "--home", folder.resolve("home"));
        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.line("BAD  desk:")).contains("indeterminate", "is it running");
        assertThat(CommandRun.of("ingest", "--config", config, "--home", folder.resolve("home"))
                        .refused(1))
                .contains("desk", "nothing answers at http://127.0.0.1:", "UNAVAILABLE");
    }

    @Test
    void aTakenPortEndsServe() throws IOException {
        try (ServerSocket taken = listening()) {
            Path config = config("""
                    server:
                      port: %d
                    connectors:
                      exports:
                        type: files
                        settings:
                          history: %s
                    """.formatted(taken.getLocalPort(), new SomeFiles(folder).history()));

            assertThat(CommandRun.of("serve", "--config", config, "--home", folder.resolve("home"))
                            .refused(1))
                    .isEqualTo("resolvent: port " + taken.getLocalPort()
                            + " on 127.0.0.1 is taken: end the program that uses it, or set server.port (or --port)");
        }
    }

    @Test
    void aTakenPortOfTheSampleHelpDeskEndsDemo() throws IOException {
        try (ServerSocket taken = listening()) {
            assertThat(only(
                            CommandRun.of(
                                    "demo", "--home", folder.resolve("home"), "--desk-port", taken.getLocalPort()),
                            1))
                    .contains("port " + taken.getLocalPort(), "is taken", "--desk-port");
        }
    }

    private static String only(CommandRun run, int code) {
        String line = run.refused(code);
        assertThat(run.errors().strip()).isEqualTo(line);
        return line;
    }

    private Path config(String text) throws IOException {
        return Files.writeString(folder.resolve("resolvent.yaml"), text);
    }

    private Path desk(URI url, Path token) throws IOException {
        return config("""
                connectors:
                  desk:
                    type: sandbox
                    settings:
                      url: %s
                      timeout: PT2S
                    secrets:
                      token: file:%s
                """.formatted(url, token));
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = listening()) {
            return free.getLocalPort();
        }
    }
}
