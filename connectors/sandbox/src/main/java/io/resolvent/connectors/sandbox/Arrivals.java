package io.resolvent.connectors.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Opens the tickets of a file one after another, as if customers wrote them now. Each ticket once, also after a restart. */
final class Arrivals implements AutoCloseable {

    private final SandboxServer server;
    private final Path file;
    private final Duration pace;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("arrivals").daemon().factory());

    Arrivals(SandboxServer server, Path file, Duration pace, Clock clock) {
        this.server = server;
        this.file = file;
        this.pace = pace;
        this.clock = clock;
    }

    void start() {
        timer.scheduleWithFixedDelay(
                () -> server.arrive(file, clock.instant()), pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
