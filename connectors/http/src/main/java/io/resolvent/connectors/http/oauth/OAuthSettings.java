package io.resolvent.connectors.http.oauth;

import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.http.HmacSignature;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a connector gets its access tokens.
 *
 * @param refreshToken what a person's authorization gave at first; empty when the client itself is granted access
 * @param secretInBody the client's secret goes into the body, which most stores want, rather than into a header
 * @param folder where the grant is kept
 */
record OAuthSettings(
        URI tokenUrl,
        String clientId,
        Optional<Secret> clientSecret,
        Optional<Secret> refreshToken,
        Optional<String> scope,
        boolean secretInBody,
        Path folder) {

    private static final String URL = "oauth-token-url";
    private static final String CLIENT = "client-id";
    private static final String AUTH = "client-auth";

    /** Empty unless {@code oauth-token-url} is set. INVALID_CONFIGURATION names the key that is wrong. */
    static Optional<OAuthSettings> of(ConnectorSettings settings) {
        return settings.get(URL).map(url -> of(settings, url));
    }

    private static OAuthSettings of(ConnectorSettings settings, String url) {
        Optional<Secret> refreshToken = settings.secret("refresh-token");
        return new OAuthSettings(
                address(settings, url),
                settings.require(CLIENT),
                refreshToken.isPresent()
                        ? settings.secret("client-secret")
                        : Optional.of(settings.requireSecret("client-secret")),
                refreshToken,
                settings.get("scope"),
                inBody(settings),
                settings.get("grant-folder").map(Path::of).orElse(settings.home()));
    }

    /**
     * The file of the grant that began with this refresh token. A new authorization has another: neither can overwrite the
     * other.
     */
    Path file(Secret first) {
        String of = String.join("\n", tokenUrl.toString(), clientId, first.reveal());
        return folder.resolve("oauth-"
                + HmacSignature.digest(of.getBytes(StandardCharsets.UTF_8)).substring(0, 32) + ".json");
    }

    private static boolean inBody(ConnectorSettings settings) {
        return switch (settings.get(AUTH).orElse("body")) {
            case "body" -> true;
            case "header" -> false;
            default -> throw settings.invalid(AUTH, "must be body or header");
        };
    }

    /** Credentials go there: https, or this machine itself. */
    private static URI address(ConnectorSettings settings, String url) {
        if (!url.matches("https?://[^\\s?#@]+")) {
            throw settings.invalid(
                    URL, "must be like https://example.org/oauth/tokens, without user, query or fragment");
        }
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw settings.invalid(URL, "is no address");
        }
        boolean here = String.valueOf(address.getHost()).matches("127\\.0\\.0\\.1|localhost|\\[::1]");
        if (address.getHost() == null || !(address.getScheme().equals("https") || here)) {
            throw settings.invalid(URL, "must begin with https://, because credentials go there");
        }
        return address;
    }
}
