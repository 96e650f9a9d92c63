package io.resolvent.evaluation.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.sample.SampleHelpDesk;
import io.resolvent.evaluation.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Small slices through the real commands; what gets worse than {@code gate.yaml} allows fails here. */
class RegressionGateTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @Test
    void theSampleHelpDeskIsAnsweredAsWellAsBefore() throws IOException {
        SampleHelpDesk sample = SampleHelpDesk.in(folder.resolve("sample"));
        run(
                "backtest",
                "--bound",
                "estimated",
                "--history",
                sample.history(),
                "--knowledge",
                sample.docs(),
                "--macros",
                sample.macros(),
                "--tickets",
                sample.arrivals());
        check("sample");
    }

    @Test
    void ticketsThatBelongToPeopleAreLeftToThem() throws IOException {
        Path set = Slices.above(Path.of("casebook"))
                .or(() -> Slices.above(Path.of("evaluation", "casebook")))
                .orElseThrow()
                .resolve("brindlewick");
        run(
                "backtest",
                "--bound",
                "estimated",
                "--history",
                set.resolve("history.jsonl"),
                "--knowledge",
                set.resolve("docs.jsonl"),
                "--macros",
                set.resolve("macros.jsonl"),
                "--tickets",
                tuned(set.resolve("tickets.jsonl")));
        check("casebook");
    }

    @Test
    void bankingQuestionsAreToldApart() throws IOException {
        intents("banking77", 12, 30, 8, 0);
        check("banking77");
    }

    @Test
    void questionsOfNoIntentAreRefused() throws IOException {
        intents("clinc150", 20, 20, 8, 60);
        check("clinc150");
    }

    @Test
    void documentsAreFoundForAnOpeningLine() throws IOException {
        Slices slices = new Slices(folder);
        run(
                "eval",
                "retrieval",
                "--knowledge",
                slices.documents("tau2_banking/docs.jsonl.gz", "tau2_banking/dev.jsonl.gz", 60),
                "--tickets",
                Slices.shared("tau2_banking/dev.jsonl.gz"));
        check("tau2_banking");
    }

    private void intents(String set, int intents, int history, int dev, int outOfScope) throws IOException {
        Slices slices = new Slices(folder);
        Set<String> labels = slices.intents(set + "/dev.jsonl.gz", intents);
        Path asked = slices.tickets(set + "/dev.jsonl.gz", labels, dev, outOfScope);
        run(
                "eval",
                "intents",
                "--history",
                slices.tickets(set + "/history.jsonl.gz", labels, history, 0),
                "--dev",
                asked,
                "--tickets",
                asked);
    }

    /** The first tickets of the half that rules and thresholds are tuned on. */
    private Path tuned(Path tickets) throws IOException {
        List<String> lines = Files.readAllLines(tickets).stream()
                .filter(line -> JSON.readTree(line)
                        .path("labels")
                        .path("half")
                        .asString("")
                        .equals("dev"))
                .limit(80)
                .toList();
        return Files.write(folder.resolve("tuned.jsonl"), lines);
    }

    private void run(String command, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--home", folder.resolve("home"), "--out", folder.resolve("out")));
        CommandRun.of(all.toArray()).done();
    }

    private void check(String slice) throws IOException {
        JsonNode report = withSums(JSON.readTree(Files.readString(folder.resolve("out/report.json"))));
        List<Floor> floors = Floor.of(slice);
        System.out.println("gate: " + slice);
        floors.forEach(floor -> System.out.println(floor.line(report)));
        assertThat(floors)
                .isNotEmpty()
                .allSatisfy(floor ->
                        assertThat(floor.holds(report)).as(floor.line(report)).isTrue());
    }

    /** A back-test's own figures in the way that the gate asks for them. */
    private static JsonNode withSums(JsonNode report) {
        JsonNode auto = report.at("/decisions/auto_resolve/value");
        if (auto.isMissingNode()) {
            return report;
        }
        ObjectNode more = report.asObject();
        more.put(
                "answered",
                auto.asDouble() + report.at("/forecast/drafted/value").asDouble());
        more.put(
                "sentWrongly",
                report.path("mistakes")
                        .valueStream()
                        .filter(m -> m.path("sent").asBoolean()
                                && m.path("label").asString("").contains("for a person"))
                        .count());
        return more;
    }
}
