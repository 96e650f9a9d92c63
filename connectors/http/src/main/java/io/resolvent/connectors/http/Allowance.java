package io.resolvent.connectors.http;

import io.resolvent.connectors.Urgency;
import java.time.Duration;
import java.time.Instant;

/**
 * When the next request may be sent, so that a store's limit is never passed and nearly all of it can be used.
 *
 * <p>The generic cell rate algorithm (ITU-T I.371): each request moves the theoretical arrival time on by one interval;
 * a request may come earlier than that by a tolerance. With an interval of {@code per / rate} and a burst of {@code b},
 * no stretch of {@code per} holds more than {@code b + rate} requests, which is kept below the limit by a margin. Live
 * work has a larger tolerance than backfill, so that there is room for it while a backfill runs.
 *
 * <p>What the store itself says comes on top: a new limit replaces the configured one, and when nothing is left, or the
 * store asks to wait, nothing is sent before that time. Not thread-safe.
 */
final class Allowance {

    private static final double MARGIN = 0.02;
    private static final int MOST_SPARE = 50;
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(1);

    private Rate rate;
    private Instant arrival = Instant.MIN;
    private Instant closedUntil = Instant.MIN;

    Allowance(Rate rate) {
        this.rate = rate;
    }

    /** How long until a request of this urgency may be sent; zero when now. */
    Duration until(Instant now, Urgency urgency) {
        Instant open = arrival.equals(Instant.MIN) ? now : arrival.minus(tolerance(urgency));
        Instant at = open.isAfter(closedUntil) ? open : closedUntil;
        return at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO;
    }

    /** A request is sent now. */
    void take(Instant now) {
        arrival = (arrival.isAfter(now) ? arrival : now).plus(interval());
    }

    /** Nothing is sent before this time. */
    void closeUntil(Instant time) {
        closedUntil = time.isAfter(closedUntil) ? time : closedUntil;
    }

    /** What the store says about the limit. */
    void hear(Quota quota, Instant now) {
        quota.limit().ifPresent(limit -> rate = Rate.of(Math.max(1, limit), rate.per()));
        quota.remaining().ifPresent(left -> {
            if (left <= spare()) {
                closeUntil(quota.reset().map(reset -> reset.plus(CLOCKS_DIFFER)).orElse(now.plus(interval())));
            }
        });
    }

    /** Requests that are never used, because others may count differently. */
    private int spare() {
        return Math.min(MOST_SPARE, (int) (MARGIN * rate.requests()));
    }

    /** Backfill may use less than half of the room at once, so that some is always left for live work. */
    private int burst(Urgency urgency) {
        return urgency == Urgency.LIVE ? rate.burst() : Math.max(1, rate.burst() * 3 / 7);
    }

    private Duration interval() {
        int steady = Math.max(1, rate.requests() - spare() - rate.burst());
        return rate.per().dividedBy(steady);
    }

    private Duration tolerance(Urgency urgency) {
        return interval().multipliedBy(burst(urgency) - 1L);
    }
}
