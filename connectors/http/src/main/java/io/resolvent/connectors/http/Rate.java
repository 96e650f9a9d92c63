package io.resolvent.connectors.http;

import java.time.Duration;

/**
 * So many requests in any stretch of time of this length.
 *
 * @param burst how many of them live work may send at once
 */
public record Rate(int requests, Duration per, int burst) {

    private static final double LIVE_BURST = 0.07;
    private static final int NO_LIMIT = 60_000_000;

    public Rate {
        if (requests < 1 || !per.isPositive() || burst < 1 || burst > requests) {
            throw new IllegalArgumentException("a rate allows some requests in some time, not " + requests + " in "
                    + per + " with " + burst + " at once");
        }
    }

    /** Room for live work is a small share of it: most is sent at a steady pace. */
    public static Rate of(int requests, Duration per) {
        return new Rate(requests, per, Math.max(1, (int) (LIVE_BURST * requests)));
    }

    public static Rate perMinute(int requests) {
        return of(requests, Duration.ofMinutes(1));
    }

    /** No limit of our own; what the store says of a minute still counts. */
    static Rate unlimited() {
        return perMinute(NO_LIMIT);
    }
}
