package io.resolvent.connectors.http.oauth;

import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.http.Credentials;
import java.time.Duration;
import java.util.Optional;

/**
 * Access by OAuth 2.0 for any connector. With a refresh token it acts for the person who authorized it (RFC 6749, section
 * 6), without one on the client's own behalf (section 4.4).
 *
 * <p>A connector declares the settings {@code oauth-token-url}, {@code client-id}, {@code client-secret},
 * {@code refresh-token}, {@code scope}, {@code client-auth} and {@code grant-folder} in its manifest and gives its
 * {@link io.resolvent.connectors.http.StoreAccount} what {@link #of} returns.
 */
public final class OAuth {

    private static final Duration TOTAL = Duration.ofSeconds(10);

    private OAuth() {}

    /** Empty unless {@code oauth-token-url} is set. Asks nobody before the first token is needed. */
    public static Optional<Credentials> of(ConnectorSettings settings) {
        return OAuthSettings.of(settings)
                .map(oauth -> new AccessTokens(
                        settings.name(),
                        new Renewal(
                                settings.name(),
                                new HttpTokenEndpoint(oauth, settings.clock(), TOTAL),
                                grants(oauth),
                                settings.clock()),
                        settings.clock(),
                        task -> Thread.ofVirtual()
                                .name("oauth-" + settings.name())
                                .start(task)));
    }

    private static Grants grants(OAuthSettings oauth) {
        return oauth.refreshToken()
                .<Grants>map(first -> new GrantFile(oauth.file(first), Grant.of(Optional.of(first))))
                .orElseGet(Grants::none);
    }
}
