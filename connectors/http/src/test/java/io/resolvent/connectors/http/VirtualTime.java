package io.resolvent.connectors.http;

import java.time.Duration;
import java.time.Instant;

/** Time that passes only by waiting. */
final class VirtualTime implements Waiting {

    private Instant now = Instant.parse("2026-03-01T00:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void pause(Duration time) {
        now = now.plus(time);
    }
}
