package io.resolvent.connectors.http.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.http.FailureMapping;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks an authorization server (RFC 6749, sections 4.4 and 6), within one total time, for an answer of limited size. A
 * redirect is never followed, because it would take the credentials along. Thread-safe.
 */
final class HttpTokenEndpoint implements TokenEndpoint {

    private static final int LARGEST = 64 * 1024;

    private final OAuthSettings settings;
    private final TokenAnswers answers;
    private final Duration total;

    HttpTokenEndpoint(OAuthSettings settings, Clock clock, Duration total) {
        this.settings = settings;
        this.answers = new TokenAnswers(settings.tokenUrl(), clock);
        this.total = total;
    }

    @Override
    public TokenAnswer ask(Optional<Secret> refreshToken) {
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(total.dividedBy(2))
                .build()) {
            CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(
                    wire(refreshToken),
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
            try {
                return answers.of(answer.get(total.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                return new TokenAnswer.Unclear(where() + " did not answer in " + total, Optional.empty());
            } catch (ExecutionException e) {
                return broken(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new TokenAnswer.Unclear("asking " + where() + " was interrupted", Optional.empty());
            } finally {
                http.shutdownNow();
            }
        }
    }

    private TokenAnswer broken(ExecutionException e) {
        String words = "no answer from " + where() + ": "
                + Optional.ofNullable(e.getCause())
                        .map(cause -> cause.getClass().getSimpleName())
                        .orElse("");
        return FailureMapping.ofBrokenConnection(e, false) == FailureKind.UNAVAILABLE
                ? new TokenAnswer.NotNow(words, Optional.empty())
                : new TokenAnswer.Unclear(words, Optional.empty());
    }

    private HttpRequest wire(Optional<Secret> refreshToken) {
        HTTPRequest request = request(refreshToken).toHTTPRequest();
        HttpRequest.Builder wire = HttpRequest.newBuilder(settings.tokenUrl());
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> wire.header(name, value)));
        return wire.setHeader("Accept", "application/json")
                .setHeader("User-Agent", "Resolvent")
                .POST(HttpRequest.BodyPublishers.ofString(request.getBody()))
                .build();
    }

    private TokenRequest request(Optional<Secret> refreshToken) {
        AuthorizationGrant grant = refreshToken
                .<AuthorizationGrant>map(token -> new RefreshTokenGrant(new RefreshToken(token.reveal())))
                .orElseGet(ClientCredentialsGrant::new);
        URI url = settings.tokenUrl();
        ClientID id = new ClientID(settings.clientId());
        @org.jspecify.annotations.Nullable
        Scope scope = settings.scope().map(Scope::parse).orElse(null);
        if (settings.clientSecret().isEmpty()) {
            return new TokenRequest(url, id, grant, scope);
        }
        com.nimbusds.oauth2.sdk.auth.Secret secret = new com.nimbusds.oauth2.sdk.auth.Secret(
                settings.clientSecret().get().reveal());
        return new TokenRequest(
                url,
                settings.secretInBody() ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret),
                grant,
                scope);
    }

    private String where() {
        return settings.tokenUrl().getHost();
    }
}
