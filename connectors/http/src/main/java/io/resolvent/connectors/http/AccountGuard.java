package io.resolvent.connectors.http;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalBiFunction;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Keeps one account within its rate, stops asking a store that is down, and tries reads again. Thread-safe. */
final class AccountGuard {

    private static final Duration OPEN_FOR = Duration.ofSeconds(30);

    private final Optional<RateLimiter> limiter;
    private final CircuitBreaker breaker;
    private final Retry retry;

    AccountGuard(String account, StoreLimits limits, RandomGenerator random) {
        this.limiter = limits.requestsPerMinute() == 0 ? Optional.empty() : Optional.of(limiter(account, limits));
        this.breaker = CircuitBreaker.of(account, breaker());
        this.retry = Retry.of(account, retry(limits, new Backoff(random)));
    }

    StoreResponse read(String subject, Supplier<StoreResponse> call) {
        return retry.executeSupplier(() -> once(subject, call));
    }

    StoreResponse once(String subject, Supplier<StoreResponse> call) {
        try {
            return breaker.executeSupplier(
                    () -> limiter.map(l -> l.executeSupplier(call)).orElseGet(call));
        } catch (CallNotPermittedException e) {
            throw new ConnectorException(
                    FailureKind.UNAVAILABLE,
                    subject,
                    "not asked: the store failed too often just now. It is tried again by itself.",
                    Optional.of(OPEN_FOR));
        } catch (RequestNotPermitted e) {
            throw new ConnectorException(
                    FailureKind.RATE_LIMITED, subject, "not asked: our own limit for this account is used up.");
        }
    }

    /** Short periods, so that the allowance is spread over the minute and still used fully. */
    private static RateLimiter limiter(String account, StoreLimits limits) {
        int perMinute = limits.requestsPerMinute();
        int perPeriod = Math.max(1, perMinute / 10);
        Duration period = Duration.ofNanos(Duration.ofMinutes(1).toNanos() * perPeriod / perMinute);
        return RateLimiter.of(
                account,
                RateLimiterConfig.custom()
                        .limitForPeriod(perPeriod)
                        .limitRefreshPeriod(period)
                        .timeoutDuration(limits.deadline())
                        .build());
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

    private static RetryConfig retry(StoreLimits limits, Backoff backoff) {
        IntervalBiFunction<Object> pause = (attempt, outcome) -> backoff.pause(
                        attempt, outcome.isLeft() ? askedFor(outcome.getLeft()) : Optional.empty())
                .toMillis();
        return RetryConfig.custom()
                .maxAttempts(limits.attempts())
                .intervalBiFunction(pause)
                .retryOnException(e -> isWorthAnotherTry(e, limits))
                .build();
    }

    private static boolean isWorthAnotherTry(Throwable failure, StoreLimits limits) {
        return failure instanceof ConnectorException e
                && e.kind().isRetriable()
                && e.retryAfter().orElse(Duration.ZERO).compareTo(limits.callTimeout()) < 0;
    }

    private static Optional<Duration> askedFor(Throwable failure) {
        return failure instanceof ConnectorException e ? e.retryAfter() : Optional.empty();
    }

    private static boolean saysTheStoreIsDown(Throwable failure) {
        return failure instanceof ConnectorException e
                && (e.kind() == FailureKind.UNAVAILABLE || e.kind() == FailureKind.UNKNOWN_OUTCOME);
    }
}
