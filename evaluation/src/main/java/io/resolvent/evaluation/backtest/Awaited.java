package io.resolvent.evaluation.backtest;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Takes the result of work done elsewhere. */
final class Awaited {

    private Awaited() {}

    /** What the work gave, or its exception. */
    static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
