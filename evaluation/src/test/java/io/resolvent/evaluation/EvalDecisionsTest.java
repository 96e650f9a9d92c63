package io.resolvent.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalDecisionsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aSmallSet() throws IOException {
        SomeFiles files = new SomeFiles(folder);
        Files.move(files.history(), folder.resolve("history-cold.jsonl"));
        Files.move(files.knowledge(), folder.resolve("docs.jsonl"));
        files.write("macros.jsonl", """
                {"id":"m1","title":"Password","body":"Open the sign-in page and choose to reset the password.","visibility":"public","labels":{},"gold_doc":"kb1"}
                """);
        files.write("tickets.jsonl", """
                {"id":"t1","source":"made","created_at":"2026-02-01T00:00:00Z","messages":[{"author":"customer","visibility":"public","text":"My lawyer will sue you."}],"status":"open","labels":{"expect":"escalate","allowed":["escalate","draft"],"forbidden":["margin"],"gold_docs":[],"category":"legal","half":"dev"}}
                {"id":"t2","source":"made","created_at":"2026-02-01T00:01:00Z","messages":[{"author":"customer","visibility":"public","text":"How can I set a new password?"}],"status":"open","labels":{"expect":"auto","allowed":["auto","draft"],"forbidden":[],"gold_docs":["kb1"],"category":"plain","half":"test"}}
                """);
    }

    @Test
    void comparesEachHalfAndKeepsTheGate() {
        CommandRun run = decisions("both").done();

        assertThat(run.out()).contains("cold history, dev half", "cold history, test half", "gate: kept");
        assertThat(folder.resolve("out/report.json")).content().contains("\"wrongAuto\" : 0");
        assertThat(folder.resolve("out/report.html")).content().contains("Decisions", "plain");
    }

    @Test
    void decidesTheHalfAskedForAlone() throws IOException {
        decisions("dev").done();

        Path below = folder.resolve("out").resolve(folder.getFileName());
        assertThat(Files.readAllLines(below.resolve("results.jsonl")))
                .singleElement()
                .asString()
                .startsWith("{\"id\":\"t1\"");
    }

    @Test
    void aGateThatIsNotKeptEndsWithOne() throws IOException {
        Files.writeString(
                folder.resolve("gate.json"),
                "{\"mostWrongAuto\":-1,\"mostForbidden\":0,\"leastHandOffs\":0,\"leastPlain\":0}");

        CommandRun run = decisions("dev");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("gate: broken");
    }

    @Test
    void aFolderWithoutTicketsIsWrongUsage() throws IOException {
        Files.delete(folder.resolve("tickets.jsonl"));

        assertThat(decisions("both").refused(2)).contains("tickets.jsonl");
    }

    private CommandRun decisions(String half) {
        return CommandRun.of(
                "eval",
                "decisions",
                "--set",
                folder,
                "--half",
                half,
                "--history",
                "cold",
                "--out",
                folder.resolve("out"),
                "--home",
                folder.resolve("home"));
    }
}
