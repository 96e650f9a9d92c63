package io.resolvent.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One bad record costs nothing but itself: every ticket that can be read is learned from, or decided. */
class BadTicketsTest {

    private static final int FIVE_MEGABYTES = 5_000_000;
    private static final int GOOD_HISTORY = 15;
    private static final List<String> STRANGE =
            List.of("large", "one-word", "nul", "raw-nul", "surrogate", "raw-surrogate");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static Path history = Path.of("");
    private static Path tickets = Path.of("");
    private static CommandRun backtest = new CommandRun(-1, "", "");

    @BeforeAll
    static void decideThem() throws IOException {
        SomeFiles files = new SomeFiles(folder);
        history = withBadLines(files.history(), "solved");
        tickets = withBadLines(files.dev(), "open");
        backtest = CommandRun.of(
                "backtest",
                "--home",
                folder.resolve("home"),
                "--history",
                history,
                "--knowledge",
                files.knowledge(),
                "--tickets",
                tickets,
                "--out",
                folder.resolve("out"));
    }

    @Test
    void everyTicketHasItsLine() throws IOException {
        backtest.done();

        assertThat(ids())
                .containsExactly(
                        "password-5",
                        "parcel-5",
                        "invoice-5",
                        "large",
                        "one-word",
                        "nul",
                        "raw-nul",
                        "surrogate",
                        "raw-surrogate",
                        "after");
    }

    @Test
    void brokenLinesAreNamedByFileAndLine() {
        assertThat(backtest.line("left out history.jsonl:16")).contains("not JSON");
        assertThat(backtest.line("left out history.jsonl:17")).contains("id");
        assertThat(backtest.line("left out dev.jsonl:4")).contains("not JSON");
        assertThat(backtest.line("left out dev.jsonl:5")).contains("id");
    }

    @Test
    void theReportNamesThemToo() throws IOException {
        JsonNode report = JSON.readTree(Files.readString(folder.resolve("out/report.json")));

        assertThat(report.path("skipped")).hasSize(4);
        assertThat(report.path("tickets").asInt()).isEqualTo(10);
    }

    @Test
    void whatIsWrittenIsProperUnicodeWithoutNul() throws IOException {
        for (String file : List.of("results.jsonl", "report.json", "report.html")) {
            byte[] bytes = Files.readAllBytes(folder.resolve("out").resolve(file));
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
            assertThat(text).as(file).doesNotContain("\0", "\\u0000", "\\ud800", "\\uD800");
        }
    }

    @Test
    void ingestLearnsFromAllOthers() throws IOException {
        Path home = folder.resolve("learned");

        CommandRun ingest =
                CommandRun.of("ingest", "--home", home, "--history", history).done();

        assertThat(ingest.line("files: "))
                .contains((GOOD_HISTORY + STRANGE.size() + 1) + " resolved tickets", "2 left out");
        assertThat(ingest.line("left out history.jsonl:16")).contains("not JSON");
        assertThat(CommandRun.of("ingest", "--home", home, "--history", history)
                        .done()
                        .line("files: "))
                .contains("0 resolved tickets");
    }

    @Test
    void whatIsMeasuredMustBeWholeSoEvalNamesTheFirstBrokenLine() throws IOException {
        CommandRun run = CommandRun.of(
                "eval",
                "intents",
                "--home",
                folder.resolve("home"),
                "--history",
                history,
                "--dev",
                new SomeFiles(Files.createDirectories(folder.resolve("whole"))).dev(),
                "--tickets",
                tickets,
                "--out",
                folder.resolve("eval"));

        assertThat(run.refused(2)).contains("history.jsonl:16: not JSON");
    }

    private static List<String> ids() throws IOException {
        return Files.readAllLines(folder.resolve("out/results.jsonl")).stream()
                .map(line -> JSON.readTree(line).path("id").asString())
                .toList();
    }

    private static Path withBadLines(Path file, String status) throws IOException {
        add(file, "{\"id\":\"broken\",\"source\":");
        add(file, "{\"source\":\"made\",\"note\":\"a ticket without an id\"}");
        String sentence = "The invoice shows a wrong amount. ";
        add(file, ticket("large", sentence.repeat(FIVE_MEGABYTES / sentence.length()), status));
        add(file, ticket("one-word", "x".repeat(FIVE_MEGABYTES), status));
        add(file, ticket("nul", "My parcel \\u0000 is late\\u0000", status));
        add(file, ticket("raw-nul", "My parcel \0 is late\0", status));
        add(file, ticket("surrogate", "I forgot \\ud800 my password \\udc00", status));
        Files.write(
                file,
                (ticket("raw-surrogate", "I forgot \u00ed\u00a0\u0080 my password", status) + "\n")
                        .getBytes(StandardCharsets.ISO_8859_1),
                StandardOpenOption.APPEND);
        add(file, ticket("after", "The reset mail for my password does not come", status));
        return file;
    }

    private static void add(Path file, String line) throws IOException {
        Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
    }

    private static String ticket(String id, String text, String status) {
        return """
                {"id":"%s","source":"made","created_at":"2026-01-20T00:00:00Z","messages":[{"author":"customer","visibility":"public","text":"%s"}],"status":"%s","labels":{"intent":"invoice"}}""".formatted(id, text, status);
    }
}
