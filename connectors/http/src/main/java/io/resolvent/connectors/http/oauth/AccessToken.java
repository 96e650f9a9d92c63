package io.resolvent.connectors.http.oauth;

import io.resolvent.connectors.Secret;
import java.time.Duration;
import java.time.Instant;

/**
 * An access token and its time.
 *
 * @param obtained when it was asked for, so before its lifetime began
 * @param expires by the authorization server's word, or a year on when it said nothing
 */
record AccessToken(Secret value, Instant obtained, Instant expires) {

    private static final Duration LONGEST_LIFE = Duration.ofDays(365);
    private static final Duration LONGEST_MARGIN = Duration.ofMinutes(5);
    private static final Duration LONGEST_SKEW = Duration.ofSeconds(30);

    /** @param life zero when the server did not say */
    static AccessToken of(Secret value, Instant obtained, Duration life) {
        Duration sane = life.isPositive() && life.compareTo(LONGEST_LIFE) < 0 ? life : LONGEST_LIFE;
        return new AccessToken(value, obtained, obtained.plus(sane));
    }

    /** Not yet to be renewed: a fifth of its life is left, or five minutes. */
    boolean isFresh(Instant now) {
        return now.isBefore(expires.minus(least(LONGEST_MARGIN, life().dividedBy(5))));
    }

    /** Still good, even if the server's clock is half a minute ahead, or a tenth of a short life. */
    boolean isUsable(Instant now) {
        return now.isBefore(expires.minus(least(LONGEST_SKEW, life().dividedBy(10))));
    }

    private Duration life() {
        return Duration.between(obtained, expires);
    }

    private static Duration least(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
