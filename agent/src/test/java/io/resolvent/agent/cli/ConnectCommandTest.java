package io.resolvent.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.resolvent.agent.config.ConfigurationFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Connecting and examining a store that answers what it is told to. */
class ConnectCommandTest {

    @TempDir
    private Path folder;

    private HttpServer server;
    private volatile int status = 200;
    private volatile String body = "{}";
    private Path token;
    private final StringWriter said = new StringWriter();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        token = Files.writeString(folder.resolve("token"), "s3cret-token");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_store_that_does_not_take_the_credentials_is_not_written() throws IOException {
        status = 401;
        Path file = Files.writeString(folder.resolve("resolvent.yaml"), "home: h # ours\n");

        assertThat(connect()).isEqualTo(1);

        assertThat(said.toString())
                .contains("BAD  zendesk: unauthenticated: make a new API token and check email")
                .contains("is not changed")
                .doesNotContain("s3cret");
        assertThat(file).hasContent("home: h # ours");
        assertThat(connect("--anyway")).isZero();
        assertThat(ConfigurationFile.read(file).connectors()).containsKey("zendesk");
    }

    @Test
    void without_an_answer_it_is_written_and_what_could_not_be_checked_is_said() {
        server.stop(0);

        assertThat(connect("--public-url", "https://help.example.com")).isZero();

        assertThat(said.toString())
                .contains("may write: internal note, public reply")
                .contains("BAD  zendesk: indeterminate: nothing answers at 127.0.0.1")
                .contains("not checked (the store did not answer): address, credentials, rights")
                .contains("https://help.example.com/webhooks/zendesk");
        assertThat(folder.resolve("resolvent.yaml"))
                .content()
                .contains("token: file:" + token)
                .doesNotContain("s3cret");
    }

    @Test
    void a_connector_that_is_there_is_only_replaced_when_that_is_said() throws IOException {
        assertThat(connect("--offline")).isZero();
        assertThat(connect("--offline")).isEqualTo(2);
        assertThat(said.toString()).contains("take another --name, or --replace");
        assertThat(connect("--offline", "--replace", "--set", "email=b@example.com"))
                .isZero();
        assertThat(connect("--offline", "--name", "second")).isZero();

        assertThat(ConfigurationFile.read(folder.resolve("resolvent.yaml")).connectors())
                .containsOnlyKeys("zendesk", "second");
        assertThat(folder).isDirectoryContaining("glob:**.bak");
    }

    @Test
    void what_is_missing_is_named_and_a_secret_is_never_taken_itself() {
        assertThat(run("connect", "zendesk")).isEqualTo(2);
        assertThat(said.toString()).contains("url is missing").contains("--set url=");
        assertThat(run("connect", "zendesk", "--set", "token=abc")).isEqualTo(2);
        assertThat(said.toString()).contains("token is a secret: give --secret token=env:NAME or file:PATH");
        assertThat(run("connect", "zendesk", "--secret", "token=abc")).isEqualTo(2);
        assertThat(said.toString()).contains("token: a secret is given by reference only");
        assertThat(run("connect", "nothing")).isEqualTo(2);
        assertThat(said.toString()).contains("no connector for nothing; there are");
        assertThat(folder.resolve("resolvent.yaml")).doesNotExist();
    }

    @Test
    void answers_may_come_from_a_file() throws IOException {
        Path answers = Files.writeString(folder.resolve("answers.yaml"), """
                settings:
                  url: %s
                secrets:
                  token: env:NOT_SET_ANYWHERE
                """.formatted(url()));

        assertThat(run("connect", "zendesk", "--answers", answers.toString())).isZero();

        assertThat(said.toString())
                .contains(
                        "not checked (connectors.zendesk.secrets.token: environment variable NOT_SET_ANYWHERE is not set");
        Files.writeString(answers, "setting: {}\n");
        assertThat(run("connect", "rt", "--answers", answers.toString())).isEqualTo(2);
        assertThat(said.toString()).contains("expected settings and secrets");
    }

    @Test
    void the_doctor_says_in_one_line_each_what_is_wrong_and_what_to_do() throws IOException {
        assertThat(doctor(403, entry("token: file:" + token)))
                .contains("BAD  desk: forbidden: give the account the role");
        assertThat(doctor(404, entry("token: file:" + token))).contains("BAD  desk: misconfigured: check url");
        assertThat(doctor(503, entry("token: file:" + token))).contains("BAD  desk: indeterminate: ");
        body = "<html>not me</html>";
        assertThat(doctor(200, entry("token: file:" + token))).contains("BAD  desk: misconfigured: check url");
        assertThat(doctor(200, entry("token: env:NOT_SET_ANYWHERE")))
                .contains(
                        "BAD  desk: connectors.desk.secrets.token: environment variable NOT_SET_ANYWHERE is not set: set"
                                + " it where Resolvent is started");
        assertThat(doctor(200, entry("token: file:" + folder.resolve("gone"))))
                .contains("gone cannot be read: is it there, and readable for this account?");
        assertThat(doctor(200, entry("token: s3cret-token")))
                .contains("BAD  desk: connectors.desk.secrets.token: a secret is given by reference only")
                .doesNotContain("s3cret-token");
        assertThat(doctor(200, entry("token: file:" + token).replace("http://", "ftp://")))
                .contains("BAD  desk: connectors.desk.url: must be like https://example.zendesk.com");
        assertThat(doctor(200, entry("token: file:" + token).replace("type: zendesk", "type: zendesc")))
                .contains("BAD  desk: connectors.desk.type: no connector for zendesc; there are");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(doctor(200, entry("token: file:" + token)))
                .contains("BAD  desk secrets: others on this machine may read " + token + ": chmod 600 " + token);
        assertThat(doctor(200, "home: h\n"))
                .contains("BAD  ticket stores: none configured: ./resolvent connect SYSTEM");
    }

    @Test
    void the_doctor_names_the_line_of_a_configuration_that_cannot_be_read() throws IOException {
        assertThat(doctor(200, "home: [\n")).contains("resolvent.yaml:").contains("not readable as YAML");
        assertThat(doctor(200, "hom: h\n")).contains("resolvent.yaml:1: unknown key hom; see docs/configuration.md");
        Files.delete(folder.resolve("resolvent.yaml"));
        assertThat(run("doctor")).isEqualTo(2);
        assertThat(said.toString()).contains("cannot be read; give an existing file with --config");
    }

    @Test
    void one_store_that_cannot_be_made_does_not_hide_the_others() throws IOException {
        status = 403;
        String two = entry("token: env:NOT_SET_ANYWHERE")
                + entry("token: file:" + token).replace("connectors:\n", "").replace("  desk:", "  other:");

        assertThat(doctor(403, two)).contains("BAD  desk: ").contains("BAD  other: forbidden");
    }

    private String entry(String secret) {
        return """
                connectors:
                  desk:
                    type: zendesk
                    settings:
                      url: %s
                    secrets:
                      %s
                """.formatted(url(), secret);
    }

    private String doctor(int answer, String configuration) throws IOException {
        status = answer;
        Files.writeString(folder.resolve("resolvent.yaml"), configuration);
        said.getBuffer().setLength(0);
        run("doctor");
        said.toString()
                .lines()
                .filter(line -> line.startsWith("BAD"))
                .forEach(line -> assertThat(line).matches("BAD  [^:]+: .{15,}"));
        return said.toString();
    }

    private int connect(String... more) {
        List<String> all = new ArrayList<>(
                List.of("connect", "zendesk", "--set", "url=" + url(), "--secret", "token=file:" + token));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new Program());
        line.setExecutionExceptionHandler(new OneLineErrors());
        PrintWriter out = new PrintWriter(said, true);
        line.setOut(out);
        line.setErr(out);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--home", folder.resolve("home").toString(),
                "--config", folder.resolve("resolvent.yaml").toString()));
        return line.execute(all.toArray(String[]::new));
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @CommandLine.Command(subcommands = {ConnectCommand.class, DoctorCommand.class})
    private static final class Program {}
}
