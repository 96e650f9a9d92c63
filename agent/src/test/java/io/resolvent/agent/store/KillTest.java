package io.resolvent.agent.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged survives the end of the process at any moment. */
class KillTest {

    private static final int ACKNOWLEDGED = 3_000;

    @TempDir
    private Path home;

    @RepeatedTest(3)
    void no_acknowledged_row_is_lost_when_the_process_is_killed() throws IOException, InterruptedException {
        Path file = home.resolve("resolvent.db");
        Process writer = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AcknowledgingWriter.class.getName(),
                        file.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Set<String> acknowledged = new HashSet<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null) {
                if (line.startsWith("ack ")) {
                    acknowledged.add(line);
                }
                if (acknowledged.size() == ACKNOWLEDGED) {
                    writer.toHandle().destroyForcibly();
                }
                line = out.readLine();
            }
        }
        writer.waitFor();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            Set<String> kept = new HashSet<>(
                    database.read(c -> Sql.list(c, "select subject from alert", row -> row.getString(1))));
            assertThat(kept).containsAll(acknowledged);
        }
    }
}
