package io.resolvent.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a support lead relies on when a back-test says what would have happened. */
class BacktestCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LATER = "Answer of a later day";

    @TempDir
    private Path folder;

    private SomeFiles files = new SomeFiles(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        files = new SomeFiles(folder);
    }

    @Test
    void whatHappenedLaterChangesNothingForATicketAsOfItsTime() throws IOException {
        Path then = files.history();
        Path later = files.write("later.jsonl", later());

        backtest("then", true, then);
        backtest("later", true, then, later);
        backtest("hindsight", false, then, later);

        assertThat(decisions("later")).isEqualTo(decisions("then"));
        assertThat(folder.resolve("later/results.jsonl")).content().doesNotContain(LATER);
        assertThat(folder.resolve("hindsight/results.jsonl")).content().contains(LATER);
    }

    @Test
    void aTicketThatIsInTheHistoryItselfNeitherTeachesNorSpeaksForItself() throws IOException {
        Path self = files.write(
                "self.jsonl",
                Files.readString(files.history())
                        + answered(Files.readString(files.dev()), "The answer that was given"));

        backtest("self", false, self);

        assertThat(folder.resolve("self/results.jsonl")).content().doesNotContain("The answer that was given");
        assertThat(report("self")
                        .path("learning")
                        .path(0)
                        .path("resolvedTickets")
                        .asInt())
                .isEqualTo(15);
    }

    @Test
    void nothingLeftToLearnFromIsSaidWithAWayOut() throws IOException {
        CommandRun run = run("same", false, files.history(), files.history());

        assertThat(run.refused(2)).contains("--tickets", "--as-of");
    }

    @Test
    void itsOwnHistoryCanBeDecidedAsOf() throws IOException {
        Path history = files.history();

        run("own", true, history, history).done();

        JsonNode learning = report("own").path("learning");
        assertThat(learning.path(0).path("resolvedTickets").asInt()).isZero();
        assertThat(learning.path(learning.size() - 1).path("resolvedTickets").asInt())
                .isPositive();
        assertThat(Files.readAllLines(folder.resolve("own/results.jsonl"))).hasSize(15);
    }

    @Test
    void theReportSaysWhatToSwitchOnAndWhy() throws IOException {
        backtest("report", false, files.history());

        JsonNode forecast = report("report").path("forecast");
        assertThat(forecast.path("switchOn")).isEmpty();
        assertThat(forecast.path("intents"))
                .isNotEmpty()
                .allSatisfy(
                        intent -> assertThat(intent.path("standing").asString()).startsWith("not proven"));
        assertThat(folder.resolve("report/report.html"))
                .content()
                .contains(
                        "Nothing can be switched to auto yet",
                        "By intent",
                        "Risk by coverage",
                        "Why tickets were not resolved",
                        "Time per step",
                        "Settings and fingerprints")
                .doesNotContain("<script", "src=", "href=", "url(");
    }

    @Test
    void missingOptionsAreNamedWithWhatToGive() throws IOException {
        assertThat(CommandRun.of("backtest", "--tickets", files.dev(), "--out", folder.resolve("o"))
                        .refused(2))
                .contains("--history is missing", "--history FILE");
        assertThat(CommandRun.of("backtest", "--history", files.history(), "--out", folder.resolve("o"))
                        .refused(2))
                .contains("--tickets is missing", "--tickets FILE");
        assertThat(CommandRun.of(
                                "backtest", "--history", folder, "--tickets", files.dev(), "--out", folder.resolve("o"))
                        .refused(2))
                .contains("--history " + folder, "is a folder");
    }

    /** The same questions again on later days, with other labels and with answers that can be recognised. */
    private String later() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(files.dev())) {
            lines.add(line.replace("\"id\":\"", "\"id\":\"later-")
                    .replace("2026-01-06", "2026-02-06")
                    .replaceAll("\"intent\":\"[a-z]+\"", "\"intent\":\"something else\""));
        }
        return answered(String.join("\n", lines), LATER);
    }

    private static String answered(String tickets, String answer) {
        return tickets.lines()
                .map(line -> line.replace("\"status\":\"open\"", "\"status\":\"solved\"")
                        .replace(
                                "}],",
                                "},{\"author\":\"agent\",\"visibility\":\"public\",\"text\":\"" + answer + "\"}],"))
                .reduce("", (all, line) -> all + line + "\n");
    }

    private List<String> decisions(String run) throws IOException {
        return Files.readAllLines(folder.resolve(run).resolve("results.jsonl")).stream()
                .map(JSON::readTree)
                .map(line -> line.path("id").asString()
                        + line.path("decision")
                        + line.path("intent")
                        + line.path("reply")
                        + line.path("confidence"))
                .toList();
    }

    private JsonNode report(String run) throws IOException {
        return JSON.readTree(Files.readString(folder.resolve(run).resolve("report.json")));
    }

    private void backtest(String out, boolean asOf, Path... history) throws IOException {
        run(out, asOf, files.dev(), history).done();
    }

    private CommandRun run(String out, boolean asOf, Path tickets, Path... history) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("backtest", "--home", folder.resolve("home")));
        for (Path file : history) {
            Collections.addAll(arguments, "--history", file);
        }
        Collections.addAll(
                arguments, "--knowledge", files.knowledge(), "--tickets", tickets, "--out", folder.resolve(out));
        if (asOf) {
            Collections.addAll(arguments, "--as-of", "--steps", "3");
        }
        return CommandRun.of(arguments.toArray());
    }
}
