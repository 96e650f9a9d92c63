package io.resolvent.connectors.http;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalBiFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Keeps one account within its rate, stops asking a store that is down, and tries reads again. Thread-safe. */
final class AccountGuard {

    private static final Duration OPEN_FOR = Duration.ofSeconds(30);

    private final StoreLimits limits;
    private final Pacer pacer;
    private final CircuitBreaker breaker;
    private final Retry retry;

    AccountGuard(String account, StoreLimits limits, RandomGenerator random, Waiting waiting) {
        this.limits = limits;
        this.pacer = new Pacer(limits, waiting);
        this.breaker = CircuitBreaker.of(account, breaker());
        this.retry = Retry.of(account, retry(limits, new Backoff(random)));
    }

    StoreResponse read(String subject, List<Budget> budgets, Supplier<StoreResponse> call) {
        return retry.executeSupplier(() -> once(subject, budgets, call));
    }

    StoreResponse once(String subject, List<Budget> budgets, Supplier<StoreResponse> call) {
        Urgency urgency = Urgency.current();
        pacer.pass(subject, budgets, urgency, limits.patience(urgency));
        try {
            return breaker.executeSupplier(call);
        } catch (CallNotPermittedException e) {
            throw new ConnectorException(
                    FailureKind.UNAVAILABLE,
                    subject,
                    "not asked: the store failed too often just now. It is tried again by itself.",
                    Optional.of(OPEN_FOR));
        }
    }

    /** What an answer says about the limits. */
    void heard(Map<String, String> headers, List<Budget> budgets, Optional<Duration> askedToWait) {
        pacer.hear(headers, budgets);
        askedToWait.ifPresent(time -> pacer.close(time, headers, budgets));
    }

    private static CircuitBreakerConfig breaker() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(60)
                .waitDurationInOpenState(OPEN_FOR)
                .permittedNumberOfCallsInHalfOpenState(2)
                .recordException(AccountGuard::saysTheStoreIsDown)
                .ignoreException(e -> !saysTheStoreIsDown(e) && !(e instanceof ConnectorException))
                .build();
    }

    /** What the store asked to wait is waited for at the next try, with all other requests. */
    private static RetryConfig retry(StoreLimits limits, Backoff backoff) {
        IntervalBiFunction<Object> pause =
                (attempt, outcome) -> backoff.pause(attempt).toMillis();
        return RetryConfig.custom()
                .maxAttempts(limits.attempts())
                .intervalBiFunction(pause)
                .retryOnException(e -> isWorthAnotherTry(e, limits))
                .build();
    }

    private static boolean isWorthAnotherTry(Throwable failure, StoreLimits limits) {
        return failure instanceof ConnectorException e
                && e.kind().isRetriable()
                && e.retryAfter().orElse(Duration.ZERO).compareTo(limits.patience(Urgency.current())) < 0;
    }

    private static boolean saysTheStoreIsDown(Throwable failure) {
        return failure instanceof ConnectorException e
                && (e.kind() == FailureKind.UNAVAILABLE || e.kind() == FailureKind.UNKNOWN_OUTCOME);
    }
}
