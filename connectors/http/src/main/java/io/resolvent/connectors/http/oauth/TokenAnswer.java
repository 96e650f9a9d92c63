package io.resolvent.connectors.http.oauth;

import io.resolvent.connectors.Secret;
import java.time.Duration;
import java.util.Optional;

/** What an authorization server made of a request for a token. */
sealed interface TokenAnswer {

    /**
     * @param life of the access token; zero when it was not said
     * @param refreshToken a new one in place of the one that was asked with
     */
    record Granted(Secret accessToken, Duration life, Optional<Secret> refreshToken) implements TokenAnswer {}

    /** {@code invalid_grant}: it does not know the refresh token, or no longer. */
    record GrantRefused() implements TokenAnswer {}

    /** It refuses us, whatever the grant, until a person changes something. */
    record ClientRefused(String words) implements TokenAnswer {}

    /** It says that it did nothing. */
    record NotNow(String words, Optional<Duration> pause) implements TokenAnswer {}

    /**
     * It may have done what was asked, and have put a new refresh token in place of ours.
     *
     * @param refreshToken what could still be read of the answer
     */
    record Unclear(String words, Optional<Secret> refreshToken) implements TokenAnswer {}
}
