package io.resolvent.connectors.http.oauth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.AccessTokenType;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.http.RetryAfter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what an authorization server's answer means (RFC 6749, sections 5.1 and 5.2). In doubt the grant counts as good and
 * the request as perhaps done. Words never repeat what the server wrote but for its error code.
 */
record TokenAnswers(URI endpoint, Clock clock) {

    private static final Set<String> LATER = Set.of("temporarily_unavailable", "server_error", "slow_down");
    private static final Pattern REFRESH_TOKEN =
            Pattern.compile("\"refresh_token\"\\s*:\\s*\"([\\x20-\\x7E&&[^\"\\\\]]+)\"");

    TokenAnswer of(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (status == 429 || status == 503) {
            Optional<Duration> wait = RetryAfter.parse(answer.headers().firstValue("retry-after"), clock.instant());
            return new TokenAnswer.NotNow(said(status), wait);
        }
        if (status >= 500 || status == 408) {
            return new TokenAnswer.Unclear(said(status), Optional.empty());
        }
        Optional<TokenResponse> response = parsed(status, body);
        if (response.filter(TokenResponse::indicatesSuccess).isPresent()) {
            return granted(response.get().toSuccessResponse(), body);
        }
        Optional<String> error = response.map(TokenResponse::toErrorResponse)
                .map(TokenErrorResponse::getErrorObject)
                .map(ErrorObject::getCode)
                .filter(code -> code.matches("[a-z_]{1,40}"));
        return error.map(code -> refused(status, code)).orElseGet(() -> strange(status, body));
    }

    private TokenAnswer granted(AccessTokenResponse response, String body) {
        var token = response.getTokens().getAccessToken();
        if (!token.getType().equals(AccessTokenType.BEARER) || !sendable(token.getValue())) {
            return new TokenAnswer.Unclear(where() + " gave a token of another kind than Bearer", readable(body));
        }
        return new TokenAnswer.Granted(
                new Secret(token.getValue()),
                Duration.ofSeconds(Math.max(0, token.getLifetime())),
                Optional.ofNullable(response.getTokens().getRefreshToken())
                        .map(refresh -> new Secret(refresh.getValue())));
    }

    private TokenAnswer refused(int status, String code) {
        if (code.equals("invalid_grant")) {
            return new TokenAnswer.GrantRefused();
        }
        return LATER.contains(code)
                ? new TokenAnswer.NotNow(said(status) + " (" + code + ")", Optional.empty())
                : new TokenAnswer.ClientRefused(said(status) + " (" + code
                        + "). Check client-id, client-secret and what the client may ask for.");
    }

    private TokenAnswer strange(int status, String body) {
        return status >= 200 && status < 300
                ? new TokenAnswer.Unclear(
                        where() + " gave an answer that is not what the standard says", readable(body))
                : new TokenAnswer.ClientRefused(said(status) + ". Check oauth-token-url.");
    }

    /** Some servers say 200 and an error. */
    private static Optional<TokenResponse> parsed(int status, String body) {
        boolean success = status >= 200 && status < 300;
        boolean error = success && body.contains("\"error\"") && !body.contains("\"access_token\"");
        HTTPResponse response = new HTTPResponse(success && !error ? 200 : 400);
        try {
            response.setContentType("application/json");
            response.setBody(body);
            return Optional.of(TokenResponse.parse(response));
        } catch (ParseException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Secret> readable(String body) {
        return Optional.of(REFRESH_TOKEN.matcher(body)).filter(Matcher::find).map(found -> new Secret(found.group(1)));
    }

    private static boolean sendable(String token) {
        return token.matches("[\\x21-\\x7E]+");
    }

    private String said(int status) {
        return where() + " answered " + status;
    }

    private String where() {
        return endpoint.getHost();
    }
}
