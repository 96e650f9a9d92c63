package io.resolvent.connectors.http.oauth;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.http.Credentials;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Shows the access token and renews it before it expires, once for all who ask. While a token is still good nobody waits
 * for its renewal, and a renewal that fails is no failure. A renewal has a thread of its own: who stops waiting does not
 * stop it, so that no answer is lost by that. Thread-safe.
 */
final class AccessTokens implements Credentials {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A token younger than this that is refused would not be helped by another one. */
    private static final Duration TOO_YOUNG = Duration.ofMinutes(1);

    private static final String HEADER = "Authorization";
    private static final String SCHEME = "Bearer ";

    private final String subject;
    private final Renewal renewal;
    private final Clock clock;
    private final Executor threads;
    private CompletableFuture<Optional<AccessToken>> flight = CompletableFuture.completedFuture(Optional.empty());
    private volatile Optional<AccessToken> held = Optional.empty();
    private volatile Optional<AccessToken> bad = Optional.empty();
    private volatile Setback setback = Setback.none();

    AccessTokens(String subject, Renewal renewal, Clock clock, Executor threads) {
        this.subject = subject;
        this.renewal = renewal;
        this.clock = clock;
        this.threads = threads;
    }

    @Override
    public Map<String, String> get() {
        return Map.of(HEADER, SCHEME + token().value().reveal());
    }

    @Override
    public boolean refused(Map<String, String> headers) {
        Optional<AccessToken> known = held;
        if (known.isEmpty() || !headers.containsKey(HEADER)) {
            return false;
        }
        AccessToken token = known.get();
        if (!headers.containsValue(SCHEME + token.value().reveal())) {
            return true;
        }
        boolean old = clock.instant().isAfter(token.obtained().plus(TOO_YOUNG));
        if (old) {
            bad = known;
        }
        return old;
    }

    private AccessToken token() {
        Instant now = clock.instant();
        Optional<AccessToken> known = held.filter(this::isNotBad).filter(token -> token.isUsable(now));
        if (known.isPresent()) {
            if (!known.get().isFresh(now) && !setback.holds(now)) {
                flight();
            }
            return held.filter(this::isNotBad)
                    .filter(token -> token.isUsable(now))
                    .orElse(known.get());
        }
        return landed(flight()).orElseThrow(() -> setback.failure(subject, clock.instant()));
    }

    private boolean isNotBad(AccessToken token) {
        return !bad.equals(Optional.of(token));
    }

    /** The renewal that is under way, or a new one. */
    private synchronized CompletableFuture<Optional<AccessToken>> flight() {
        if (flight.isDone()) {
            CompletableFuture<Optional<AccessToken>> next = new CompletableFuture<>();
            flight = next;
            threads.execute(() -> fly(next));
        }
        return flight;
    }

    private void fly(CompletableFuture<Optional<AccessToken>> landing) {
        try {
            landing.complete(renewed());
        } catch (RuntimeException | Error e) {
            landing.completeExceptionally(e);
        }
    }

    /** Empty: see {@link #setback}. */
    private Optional<AccessToken> renewed() {
        Instant now = clock.instant();
        Optional<AccessToken> known = held.filter(this::isNotBad).filter(token -> token.isFresh(now));
        if (known.isPresent() || setback.holds(now)) {
            return known;
        }
        Renewal.Outcome outcome = renewal.renew(bad.map(AccessToken::value), setback);
        setback = outcome.setback();
        held = outcome.token().or(() -> held);
        return outcome.token();
    }

    private Optional<AccessToken> landed(CompletableFuture<Optional<AccessToken>> landing) {
        try {
            return landing.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw late("in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late("when the wait was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(subject + ": the renewal broke", e.getCause());
        }
    }

    private ConnectorException late(String when) {
        return new ConnectorException(
                FailureKind.UNAVAILABLE, subject, "no access token " + when + ". It is tried again by itself.");
    }

    @Override
    public String toString() {
        return "access tokens of " + subject;
    }
}
