package io.resolvent.connectors.http.oauth;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Why there is no new token, and how long it makes no sense to ask again. Everybody who waits gets the same answer.
 *
 * @param failures in a row
 * @param refusals how many of them said that the grant is not known
 */
record Setback(FailureKind kind, String words, Instant until, int failures, int refusals) {

    /** Only then is a grant called lost: once may be the server's mistake, or an answer that overtook another. */
    private static final int REFUSALS_TO_BE_SURE = 2;

    /** Only then is an older refresh token tried, which may end a grant for good where the newer one was good after all. */
    private static final int REFUSALS_TO_TRY_ANOTHER = 3;

    private static final Duration BEFORE_SURE = Duration.ofSeconds(30);
    private static final Duration WHEN_LOST = Duration.ofHours(1);
    private static final Duration WHEN_A_PERSON_MUST_ACT = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    static Setback none() {
        return new Setback(FailureKind.UNAVAILABLE, "", Instant.MIN, 0, 0);
    }

    boolean holds(Instant now) {
        return now.isBefore(until);
    }

    /** Not now, or unclear. Waits 1, 2, 4 … 60 s: short at first, while a server may still take a replaced token. */
    Setback later(String why, Optional<Duration> asked, Instant now) {
        Duration own = Duration.ofSeconds(Math.min(LONGEST.toSeconds(), 1L << Math.min(failures, 6)));
        return new Setback(FailureKind.UNAVAILABLE, why, now.plus(asked.orElse(own)), failures + 1, refusals);
    }

    Setback clientRefused(String why, Instant now) {
        return new Setback(FailureKind.UNAUTHENTICATED, why, now.plus(WHEN_A_PERSON_MUST_ACT), failures + 1, refusals);
    }

    Setback grantRefused(Instant now) {
        int all = refusals + 1;
        return all < REFUSALS_TO_BE_SURE
                ? new Setback(
                        FailureKind.UNAVAILABLE,
                        "the authorization server does not know the refresh token (invalid_grant)."
                                + " It is asked again before the grant counts as lost.",
                        now.plus(BEFORE_SURE),
                        failures + 1,
                        all)
                : new Setback(
                        FailureKind.UNAUTHENTICATED,
                        "the grant is lost: the authorization server said " + all
                                + " times that it does not know the refresh token (invalid_grant)."
                                + " Authorize again and put the new refresh token in refresh-token.",
                        now.plus(WHEN_LOST),
                        failures + 1,
                        all);
    }

    Setback trouble(GrantTrouble trouble, Instant now) {
        return new Setback(trouble.kind(), trouble.words(), now.plusSeconds(1), failures + 1, refusals);
    }

    /** The grant was refused just now, after it already counted as lost. */
    boolean isHopeless(Setback before) {
        return refusals > before.refusals && refusals >= REFUSALS_TO_TRY_ANOTHER;
    }

    ConnectorException failure(String subject, Instant now) {
        return new ConnectorException(
                kind,
                subject,
                "no access token: " + words,
                Optional.of(Duration.between(now, until)).filter(wait -> wait.isPositive()));
    }
}
