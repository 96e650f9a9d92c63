package io.resolvent.agent.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off a durable queue: takes what is due and runs each piece on its own virtual thread, a bounded number at once.
 * A slow or failing piece holds up no other. Thread-safe.
 */
public final class WorkLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Supplier<Optional<Runnable>> source;
    private final int parallel;
    private final Duration idle;
    private final Semaphore free;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param source takes the next piece of work, empty when none is due
     * @param parallel how many pieces run at once
     * @param idle how long to wait when nothing is due, unless woken
     */
    public WorkLoop(String name, Supplier<Optional<Runnable>> source, int parallel, Duration idle) {
        this.source = source;
        this.parallel = parallel;
        this.idle = idle;
        this.free = new Semaphore(parallel);
        this.thread = Thread.ofVirtual().name(name).unstarted(this::loop);
    }

    public void start() {
        thread.start();
    }

    /** Looks for work now. */
    public void wake() {
        wakeUps.release();
    }

    /** Takes nothing more and waits up to 20 s for what runs; what has not ended then is taken up after a restart. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            if (!free.tryAcquire(parallel, GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{}: work is still running at the end; it is taken up after a restart", thread.getName());
            }
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        try {
            while (!closed) {
                free.acquire();
                Optional<Runnable> work = closed ? Optional.empty() : next();
                if (work.isPresent()) {
                    Thread.ofVirtual().name(thread.getName()).start(() -> run(work.get()));
                } else {
                    free.release();
                    rest();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void rest() throws InterruptedException {
        if (wakeUps.tryAcquire(idle.toMillis(), TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }

    private Optional<Runnable> next() {
        try {
            return source.get();
        } catch (RuntimeException e) {
            LOG.warn("{}: cannot take work: {}", thread.getName(), e.getMessage());
            return Optional.empty();
        }
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("{}: {}; it is tried again when its lease ends", thread.getName(), Failure.unexpected(e));
        } finally {
            free.release();
            wake();
        }
    }
}
