package io.resolvent.connectors.http;

import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Urgency;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;

/**
 * How much a connector may ask of its store, and how long it waits.
 *
 * @param requestsPerMinute the client's own limit; 0 for none
 * @param callTimeout for one attempt: connecting, sending, and reading the whole answer
 * @param deadline for a call with all its attempts and pauses
 * @param attempts how often a read is tried; a write is tried once
 * @param maxBytes the largest answer that is read
 * @param window over how long the store counts requests, and so what the limits in its answers are for
 * @param hearsLimits whether the limits in its answers are for the account and this window, and so replace ours
 * @param budgets limits besides the account's, by name
 */
public record StoreLimits(
        int requestsPerMinute,
        Duration callTimeout,
        Duration deadline,
        int attempts,
        int maxBytes,
        Duration window,
        boolean hearsLimits,
        Map<String, Rate> budgets) {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String TIMEOUT_KEY = "timeout";
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration BACKFILL_PATIENCE = Duration.ofMinutes(30);
    private static final int ATTEMPTS = 3;
    private static final int MAX_BYTES = 20 * 1024 * 1024;

    public StoreLimits(int requestsPerMinute, Duration callTimeout, Duration deadline, int attempts, int maxBytes) {
        this(requestsPerMinute, callTimeout, deadline, attempts, maxBytes, MINUTE, true, Map.of());
    }

    public StoreLimits {
        budgets = Map.copyOf(budgets);
        if (callTimeout.isNegative() || callTimeout.isZero() || attempts < 1 || maxBytes < 1) {
            throw new IllegalArgumentException("timeouts, attempts and sizes must be positive");
        }
    }

    /**
     * The manifest's rate with the defaults: 20 s for an attempt, three attempts, 20 MB. A connector that declares the
     * setting {@code timeout} lets a person change the first, as an ISO 8601 duration such as {@code PT5S}.
     */
    public static StoreLimits of(Manifest manifest, ConnectorSettings settings) {
        Duration timeout =
                settings.get(TIMEOUT_KEY).map(value -> parse(value, settings)).orElse(CALL_TIMEOUT);
        return new StoreLimits(
                manifest.requestsPerMinute(), timeout, timeout.multipliedBy(ATTEMPTS), ATTEMPTS, MAX_BYTES);
    }

    /** The same with these budgets. */
    public StoreLimits withBudgets(Map<String, Rate> named) {
        return new StoreLimits(
                requestsPerMinute, callTimeout, deadline, attempts, maxBytes, window, hearsLimits, named);
    }

    /** The same for a store that spreads its limit over such windows. */
    public StoreLimits countedOver(Duration shorter) {
        return new StoreLimits(
                requestsPerMinute, callTimeout, deadline, attempts, maxBytes, shorter, hearsLimits, budgets);
    }

    /**
     * The same for a store whose answers speak of limits of different scopes and windows: our own pace is kept, and only
     * that nothing is left, or a wait that the store asks for, is heard.
     */
    public StoreLimits atOurOwnPace() {
        return new StoreLimits(requestsPerMinute, callTimeout, deadline, attempts, maxBytes, window, false, budgets);
    }

    /** The same for an account, or a part of what an account may do, of which the store allows so many requests. */
    public StoreLimits withRate(int perMinute) {
        return new StoreLimits(perMinute, callTimeout, deadline, attempts, maxBytes, window, hearsLimits, budgets);
    }

    Rate rate() {
        long inWindow = requestsPerMinute * window.toSeconds() / MINUTE.toSeconds();
        return requestsPerMinute == 0 ? Rate.unlimited() : Rate.of((int) Math.max(1, inWindow), window);
    }

    /** How long a request waits for its turn. */
    Duration patience(Urgency urgency) {
        return urgency == Urgency.LIVE ? deadline : BACKFILL_PATIENCE;
    }

    /** How long a call may take with its waits, attempts and pauses. */
    Duration total(Urgency urgency) {
        return urgency == Urgency.LIVE ? deadline : BACKFILL_PATIENCE.plus(deadline);
    }

    private static Duration parse(String value, ConnectorSettings settings) {
        try {
            Duration timeout = Duration.parse(value);
            if (timeout.isPositive()) {
                return timeout;
            }
            throw settings.invalid(TIMEOUT_KEY, "must be longer than nothing, for example PT20S");
        } catch (DateTimeException e) {
            throw settings.invalid(TIMEOUT_KEY, "is no ISO 8601 duration such as PT20S");
        }
    }
}
