package io.resolvent.agent.intake;

import java.time.Duration;

/**
 * What a webhook may cost.
 *
 * @param bodyBytes the largest body taken
 * @param retryAfter what a sender is told to wait when storage is down
 */
public record WebhookLimits(int bodyBytes, Duration retryAfter) {

    public WebhookLimits {
        if (bodyBytes < 1) {
            throw new IllegalArgumentException("webhook body limit must be at least 1 byte: " + bodyBytes);
        }
    }

    /** 1 MiB, 30 s. */
    public static WebhookLimits standard() {
        return new WebhookLimits(1 << 20, Duration.ofSeconds(30));
    }
}
