package io.resolvent.evaluation.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    private static final long NO_PROCESS = Integer.MAX_VALUE - 7L;

    @Test
    void whatAKilledRunLeftIsDeletedAndWhatAnotherRunUsesIsNot(@TempDir Path home) throws IOException {
        Path left = Files.createDirectories(
                home.resolve("backtest-" + NO_PROCESS + "-12").resolve("index"));
        Files.writeString(left.resolve("segment"), "x");
        Path other = Files.createDirectories(home.resolve("backtests"));
        try (WorkFolder running = WorkFolder.in(home, "bench");
                WorkFolder next = WorkFolder.in(home, "backtest")) {
            assertThat(running.path()).exists();
            assertThat(next.path()).exists();
            assertThat(left).doesNotExist();
            assertThat(other).exists();
        }
        assertThat(home).isDirectoryNotContaining(path -> !path.equals(other));
    }
}
