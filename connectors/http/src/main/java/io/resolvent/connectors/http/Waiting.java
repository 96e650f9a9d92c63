package io.resolvent.connectors.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Time that passes: what it is now, and waiting. */
interface Waiting {

    Instant now();

    /** Returns after this long, or at once when interrupted, with the thread's interrupt kept. */
    void pause(Duration time);

    static Waiting on(Clock clock) {
        return new Waiting() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public void pause(Duration time) {
                try {
                    Thread.sleep(time);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }
}
