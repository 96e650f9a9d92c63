package io.resolvent.evaluation.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.agent.cli.CommandFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhatIsExpected() throws IOException {
        Case one = CaseFile.read(file("""
                        {"id":"a","messages":[{"text":"How?"}],"labels":{"expect":"auto","allowed":["draft"],"forbidden":["x+"],"gold_docs":["d"],"category":"plain","half":"test"}}
                        """)).getFirst();

        assertThat(one.question()).isEqualTo("How?");
        assertThat(one.expectation().allowed()).containsExactlyInAnyOrder(Choice.AUTO, Choice.DRAFT);
        assertThat(one.expectation().documents()).containsExactly("d");
        assertThat(one.expectation().half()).isEqualTo(Half.TEST);
    }

    @Test
    void anUnknownWordIsNamedWithItsLine() throws IOException {
        refused("""
                {"id":"a","labels":{"expect":"maybe"}}
                """, "tickets.jsonl:1", "'maybe'");
    }

    @Test
    void aBrokenPatternIsNamedWithItsLine() throws IOException {
        refused("""
                {"id":"a","labels":{"expect":"auto","forbidden":["(oops"]}}
                """, "tickets.jsonl:1", "(oops");
    }

    @Test
    void anIdThatComesTwiceIsNamed() throws IOException {
        refused("""
                {"id":"a","labels":{"expect":"auto"}}
                {"id":"a","labels":{"expect":"auto"}}
                """, "tickets.jsonl:2", "'a'");
    }

    private void refused(String lines, String... parts) throws IOException {
        Path file = file(lines);
        assertThatThrownBy(() -> CaseFile.read(file))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContainingAll(parts);
    }

    private Path file(String lines) throws IOException {
        return Files.writeString(folder.resolve("tickets.jsonl"), lines);
    }
}
