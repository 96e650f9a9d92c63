package io.resolvent.agent.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkLoopTest {

    private static final Duration IDLE = Duration.ofHours(1);

    private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();

    @Test
    void a_stuck_piece_holds_up_no_other() throws InterruptedException {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(5);
        queue.add(() -> await(stuck));
        for (int i = 0; i < 5; i++) {
            queue.add(done::countDown);
        }
        try (WorkLoop loop = loop()) {
            loop.start();
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            stuck.countDown();
        }
    }

    @Test
    void a_failing_piece_stops_nothing_and_waking_finds_new_work() throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        queue.add(() -> {
            failed.countDown();
            throw new IllegalStateException("broken");
        });
        try (WorkLoop loop = loop()) {
            loop.start();
            assertThat(failed.await(20, TimeUnit.SECONDS)).isTrue();
            queue.add(done::countDown);
            loop.wake();
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private WorkLoop loop() {
        return new WorkLoop("test", () -> Optional.ofNullable(queue.poll()), 2, IDLE);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
