package io.resolvent.connectors.http;

import java.time.Duration;
import java.time.Instant;

/** How far a webhook's own time stamp may be from now, either way, before it counts as a replay. */
public record ReplayWindow(Duration width) {

    /** Five minutes, what most senders of signed webhooks recommend. */
    public static ReplayWindow ofFiveMinutes() {
        return new ReplayWindow(Duration.ofMinutes(5));
    }

    /** @param epochSeconds as the header has it; anything but 1 to 11 digits is outside */
    public boolean contains(String epochSeconds, Instant now) {
        return epochSeconds.matches("[0-9]{1,11}")
                && contains(Instant.ofEpochSecond(Long.parseLong(epochSeconds)), now);
    }

    public boolean contains(Instant stamped, Instant now) {
        return Duration.between(stamped, now).abs().compareTo(width) <= 0;
    }
}
