package io.resolvent.evaluation.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.agent.cli.CommandFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {

    @TempDir
    private Path folder;

    @Test
    void oneWrongAnswerBreaksTheStrictGate() {
        assertThat(Gate.STRICT.broken(score(SomeCases.resolved("Sure.", "doc-1"))))
                .singleElement()
                .asString()
                .startsWith("1 wrong auto-resolutions");
    }

    @Test
    void draftsAloneKeepTheStrictGate() {
        assertThat(Gate.STRICT.broken(score(SomeCases.decided("suggest")))).isEmpty();
    }

    @Test
    void missedHandOffsBreakAGateThatAsksForThem() {
        assertThat(new Gate(0, 0, 0.9, 0).broken(score(SomeCases.decided("suggest"))))
                .containsExactly("hand-offs found where nothing else will do 0.0 %, at least 90.0 %");
    }

    @Test
    void theFileOfTheFolderAboveCounts() throws IOException {
        Files.writeString(
                folder.resolve("gate.json"),
                "{\"mostWrongAuto\":2,\"mostForbidden\":1,\"leastHandOffs\":0.5,\"leastPlain\":0.25}");

        assertThat(Gate.of(new CaseSet(folder.resolve("set")))).isEqualTo(new Gate(2, 1, 0.5, 0.25));
    }

    @Test
    void aBrokenFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("gate.json"), "{\"mostWrongAuto\":");

        assertThatThrownBy(() -> Gate.of(new CaseSet(folder)))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("gate.json");
    }

    private static HalfScore score(Outcome outcome) {
        return HalfScore.of(
                "made",
                HistoryKind.COLD,
                Half.DEV,
                List.of(SomeCases.legal("law", Half.DEV)),
                Map.of("law", outcome),
                Map.of());
    }
}
