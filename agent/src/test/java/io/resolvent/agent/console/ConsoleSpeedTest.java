package io.resolvent.agent.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages over a log of some thousand decisions. */
class ConsoleSpeedTest {

    private static final int DECISIONS = 3_000;
    private static final int VISITS = 15;
    private static final double MILLION = 1_000_000;

    @TempDir
    private static Path home;

    private static OpenConsole console;
    private static Visitor lead;

    @BeforeAll
    static void open() {
        console = new OpenConsole(home);
        Instant now = Instant.now();
        console.database().write(connection -> {
            for (int i = 0; i < DECISIONS; i++) {
                console.log()
                        .append(SomeDecisions.suggested("t" + i, "Where is page " + i + "?", now.minusSeconds(9L * i)));
            }
            return DECISIONS;
        });
        console.fillWithADay(now);
        lead = new Visitor(console.url());
        lead.logIn("lead", OpenConsole.PASSWORD);
    }

    @AfterAll
    static void close() {
        lead.close();
        console.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/live",
                "/decisions",
                "/decisions?offset=2500",
                "/decisions?text=zebra",
                "/tickets/desk/4711"
            })
    void a_page_takes_less_than_a_tenth_of_a_second(String path) {
        double fastest = LongStream.range(0, VISITS).map(i -> nanos(path)).min().orElseThrow() / MILLION;
        System.out.printf("%s over %d decisions: %.1f ms%n", path, DECISIONS, fastest);
        assertThat(fastest).as(path + " in ms").isLessThan(100);
    }

    private static long nanos(String path) {
        long start = System.nanoTime();
        lead.get(path);
        return System.nanoTime() - start;
    }
}
