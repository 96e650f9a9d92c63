package io.resolvent.agent.dispatch;

import io.resolvent.agent.store.RetrySchedule;
import java.time.Duration;

/**
 * How effects are made.
 *
 * @param lease how long one attempt may take before another worker takes it over; longer than any call's deadline
 */
public record DispatchSettings(ReplyCaps caps, RetrySchedule schedule, Duration lease) {

    public DispatchSettings {
        if (lease.compareTo(Duration.ofSeconds(10)) < 0) {
            throw new IllegalArgumentException("dispatch lease must be at least 10 s: " + lease);
        }
    }

    public static DispatchSettings standard() {
        return new DispatchSettings(ReplyCaps.standard(), RetrySchedule.standard(), Duration.ofMinutes(5));
    }
}
