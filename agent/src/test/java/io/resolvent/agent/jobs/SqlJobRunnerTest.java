package io.resolvent.agent.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlJobRunnerTest {

    @TempDir
    Path folder;

    @Test
    void aJobRunsAgainEvenAfterItFailed() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(3);
        RecurringJob failing = new RecurringJob("failing", Duration.ofMillis(10), () -> {
            runs.countDown();
            throw new IllegalStateException("on purpose");
        });
        try (SqlJobRunner runner = new SqlJobRunner(folder.resolve("jobs.db"), List.of(failing))) {
            runner.start();

            assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aRestartOnTheSameFileGoesOn() throws InterruptedException {
        for (int life = 0; life < 2; life++) {
            CountDownLatch ran = new CountDownLatch(1);
            RecurringJob job = new RecurringJob("steady", Duration.ofMillis(10), ran::countDown);
            try (SqlJobRunner runner = new SqlJobRunner(folder.resolve("jobs.db"), List.of(job))) {
                runner.start();

                assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
            }
        }
    }
}
