package io.resolvent.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvalCommandTest {

    @TempDir
    private Path folder;

    private SomeFiles files = new SomeFiles(Path.of(""));
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void inTheFolder() {
        files = new SomeFiles(folder);
    }

    @Test
    void predictsIntentsAndWritesEqualBytesTwice() throws IOException {
        assertThat(intents("first")).isZero();
        assertThat(intents("second")).isZero();

        assertThat(folder.resolve("first/predictions.jsonl"))
                .hasSameBinaryContentAs(folder.resolve("second/predictions.jsonl"));
        assertThat(folder.resolve("first/report.json")).hasSameBinaryContentAs(folder.resolve("second/report.json"));
        assertThat(Files.readAllLines(folder.resolve("first/predictions.jsonl")))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("{\"id\":\"password-5\",\"intent\":")
                .contains("\"best\":\"password\"", "\"probability\":", "\"unfamiliar\":", "\"accepted\":false");
        assertThat(folder.resolve("first/report.html")).content().contains("within the bound", "By intent");
    }

    @Test
    void labelsOfTheTicketsNeverReachThePredictions() throws IOException {
        intents("labelled");
        Path hidden = files.write(
                "hidden.jsonl", Files.readString(files.dev()).replaceAll("\"labels\":\\{[^}]*}", "\"labels\":{}"));

        assertThat(intents("unlabelled", hidden)).isZero();
        assertThat(folder.resolve("unlabelled/predictions.jsonl"))
                .hasSameBinaryContentAs(folder.resolve("labelled/predictions.jsonl"));
    }

    @Test
    void ranksDocumentsWithTheirVisibility() throws IOException {
        int code = run(
                "eval",
                "retrieval",
                "--knowledge",
                files.knowledge().toString(),
                "--tickets",
                files.asked().toString(),
                "--out",
                folder.resolve("run").toString(),
                "--home",
                folder.resolve("home").toString());

        assertThat(code).as(errors.toString()).isZero();
        assertThat(Files.readAllLines(folder.resolve("run/run.jsonl")))
                .singleElement()
                .asString()
                .startsWith("{\"id\":\"q1\",\"hits\":[{\"id\":\"kb")
                .containsSubsequence("\"id\":\"kb2\"", "\"visibility\":\"public\"", "\"id\":\"kb1\"")
                .contains("\"visibility\":\"internal\"");
        assertThat(folder.resolve("run/report.json")).content().contains("\"hitAt1\"");
    }

    @Test
    void aMissingFileIsOneLineAndExitCodeTwo() {
        assertThat(intents("out", folder.resolve("none.jsonl"))).isEqualTo(2);
        assertThat(errors.toString().strip()).doesNotContain("\n").contains("none.jsonl");
    }

    @Test
    void aBrokenLineIsNamedByFileAndLine() throws IOException {
        Path broken = files.write("broken.jsonl", Files.readString(files.dev()) + "{oops\n");

        assertThat(intents("out", broken)).isEqualTo(2);
        assertThat(errors.toString().strip()).doesNotContain("\n").contains("broken.jsonl:4");
    }

    @Test
    void aBoundOutsideZeroToOneIsWrongUsage() throws IOException {
        int code = run(
                "eval",
                "intents",
                "--history",
                files.history().toString(),
                "--dev",
                files.dev().toString(),
                "--tickets",
                files.dev().toString(),
                "--out",
                folder.toString(),
                "--alpha",
                "2");

        assertThat(code).isEqualTo(2);
    }

    private int intents(String out) throws IOException {
        return intents(out, files.dev());
    }

    private int intents(String out, Path tickets) {
        try {
            return run(
                    "eval",
                    "intents",
                    "--history",
                    files.history().toString(),
                    "--dev",
                    files.dev().toString(),
                    "--tickets",
                    tickets.toString(),
                    "--out",
                    folder.resolve(out).toString(),
                    "--home",
                    folder.resolve("home").toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int run(String... arguments) {
        CommandLine line = Resolvent.commandLine();
        line.setErr(new PrintWriter(errors, true));
        line.setOut(new PrintWriter(new StringWriter()));
        return line.execute(arguments);
    }
}
