package io.resolvent.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
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

/** A store whose administrators rename things, seen from the command line. */
class SchemaCommandTest {

    @TempDir
    private Path folder;

    private HttpServer server;
    private volatile String field = "Category";
    private volatile String group = "Billing";
    private final StringWriter said = new StringWriter();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = answer(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        Path token = Files.writeString(folder.resolve("token"), "s3cret-token");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
        configure("Billing");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void what_has_changed_is_shown_accepted_and_taken_back() throws IOException {
        assertThat(run("schema", "show")).isZero();
        assertThat(said.toString())
                .contains("desk: 1 field, 0 statuses, 1 group, 0 macros")
                .contains("group Billing: Billing (20)");

        field = "Topic";
        assertThat(run("schema", "show", "desk", "--parts")).isZero();
        assertThat(said.toString())
                .contains("changed: the field Category (10) is called Topic now")
                .contains("field Topic (10)")
                .contains("./resolvent schema accept desk");
        assertThat(run("schema", "accept", "desk", "--by", "ann")).isZero();
        assertThat(said.toString()).contains("desk: accepted: the field Category (10) is called Topic now");
        assertThat(run("schema", "undo", "desk")).isZero();
        assertThat(said.toString()).contains("took back: the field Category (10) is called Topic now");
        assertThat(run("schema", "changes", "desk")).isZero();
        assertThat(said.toString().lines().filter(line -> line.matches("[123]  .*")))
                .hasSize(3);
        assertThat(run("schema", "undo", "desk")).isEqualTo(1);
    }

    @Test
    void the_configuration_has_to_follow_before_a_rename_is_accepted() throws IOException {
        run("schema", "show");
        group = "Money";

        assertThat(run("doctor")).isEqualTo(1);
        assertThat(said.toString())
                .contains("ok   desk: ready as agent@example.com")
                .contains("BAD  desk schema: desk: the group Billing (policy.fallback-owner) is called Money now");
        assertThat(run("schema", "accept", "desk")).isEqualTo(1);
        assertThat(said.toString()).contains("desk: not accepted: the configuration names what is not there");

        configure("Money");
        assertThat(run("schema", "accept", "desk")).isZero();
        assertThat(run("doctor")).isZero();
        assertThat(said.toString()).contains("ok   desk schema: 2 fields, statuses, groups and macros, as accepted");
    }

    private void configure(String owner) throws IOException {
        Files.writeString(folder.resolve("resolvent.yaml"), """
                connectors:
                  desk:
                    type: zendesk
                    settings:
                      url: http://127.0.0.1:%d
                    secrets:
                      token: file:%s
                policy:
                  fallback-owner: %s
                """.formatted(
                        server.getAddress().getPort(), folder.resolve("token"), owner));
    }

    private String answer(String path) {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "me" -> "{\"user\":{\"id\":1,\"role\":\"admin\",\"email\":\"agent@example.com\"}}";
            case "ticket_fields" -> "{\"ticket_fields\":[{\"id\":10,\"title\":\"" + field + "\",\"active\":true}]}";
            case "groups" -> "{\"groups\":[{\"id\":20,\"name\":\"" + group + "\"}]}";
            case "macros" -> "{\"macros\":[]}";
            default -> "{}";
        };
    }

    private int run(String... arguments) {
        said.getBuffer().setLength(0);
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

    @CommandLine.Command(subcommands = {SchemaCommand.class, DoctorCommand.class})
    private static final class Program {}
}
