package io.resolvent.evaluation;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No change may answer what belongs to people: {@code gate.json} of the casebook, with much history and with little. Both
 * tests share the vectors below one home.
 */
class CasebookGateTest {

    @TempDir
    private static Path home;

    @Test
    void nothingIsAnsweredWronglyWithMuchHistory() {
        CommandRun.of("eval", "decisions", "--history", "full", "--home", home).done();
    }

    @Test
    void nothingIsAnsweredWronglyAtAColdStart() {
        CommandRun.of("eval", "decisions", "--history", "cold", "--home", home).done();
    }
}
