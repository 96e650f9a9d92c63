package io.resolvent.connectors.http.oauth;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.http.Credentials;
import io.resolvent.connectors.http.StoreAccount;
import io.resolvent.connectors.http.StoreClient;
import io.resolvent.connectors.http.StoreLimits;
import io.resolvent.connectors.http.StoreRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthTest {

    private static final String TOKENS = "/oauth/tokens";
    private static final StoreRequest READ = StoreRequest.get("/ticket/{}", "1");
    private static final StoreRequest WRITE =
            StoreRequest.post("/ticket/{}", "1").withJson(Map.of("text", "hello"));

    @RegisterExtension
    final WireMockExtension server = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final MovableClock clock = new MovableClock();

    @TempDir
    private Path home;

    @Test
    void isUsedOnlyWhenItIsConfigured() {
        assertThat(OAuth.of(settings(Map.of(), Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://store.example/oauth",
                "http://127.0.0.1.store.example/",
                "http://localhost.store.example/",
                "https://user:secret@store.example/",
                "https://store.example/?a=b",
                "ftp://store.example/",
                "store.example",
                "https:///oauth",
                "https://exa mple/"
            })
    void credentialsGoOnlyWhereNobodyListens(String url) {
        Map<String, String> values = Map.of("oauth-token-url", url, "client-id", "me");

        assertThat(refusal(values, secrets())).hasMessageContaining("connectors.desk.oauth-token-url");
    }

    @ParameterizedTest
    @CsvSource({"client-id", "client-secret", "client-auth"})
    void aMissingOrWrongSettingIsNamed(String key) {
        Map<String, String> values = new HashMap<>(values());
        Map<String, Secret> secrets = new HashMap<>(Map.of("client-secret", new Secret("client-s3cret")));
        values.put("client-auth", key.equals("client-auth") ? "somewhere" : "header");
        values.remove(key.equals("client-id") ? key : "");
        secrets.remove(key);

        assertThat(refusal(values, secrets)).hasMessageContaining("connectors.desk." + key);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRefusedTokenIsRenewedOnceAndTheRequestSentAgain(boolean writes) {
        grant("one", "two");
        accept("two");
        try (StoreClient client = client()) {
            client.send(READ.withQuery("any", "1"));
            clock.pass(Duration.ofMinutes(2));

            assertThat(client.send(writes ? WRITE : READ).status()).isEqualTo(200);
        }
        server.verify(2, postRequestedFor(urlEqualTo(TOKENS)));
    }

    @Test
    void aStoreThatRefusesTheNewTokenTooIsAnErrorAndNoStorm() {
        grant("one", "two");
        accept("three");
        try (StoreClient client = client()) {
            client.send(READ.withQuery("any", "1"));
            clock.pass(Duration.ofMinutes(2));

            assertThat(failure(client)).hasMessageContaining("401");
            assertThat(failure(client).kind()).isEqualTo(FailureKind.UNAUTHENTICATED);
        }
        server.verify(2, postRequestedFor(urlEqualTo(TOKENS)));
        server.verify(3, getRequestedFor(urlEqualTo("/ticket/1")));
    }

    @Test
    void aLostGrantIsUnauthenticatedAndTheStoreIsNotAsked() {
        server.stubFor(post(TOKENS).willReturn(aResponse().withStatus(400).withBody("{\"error\":\"invalid_grant\"}")));
        try (StoreClient client = client()) {
            assertThat(failure(client).kind()).isEqualTo(FailureKind.UNAVAILABLE);
            clock.pass(Duration.ofMinutes(1));
            assertThat(failure(client))
                    .hasMessageContaining("desk: no access token: the grant is lost")
                    .hasMessageNotContaining("s3cret")
                    .extracting(ConnectorException::kind)
                    .isEqualTo(FailureKind.UNAUTHENTICATED);
        }
        server.verify(0, getRequestedFor(urlEqualTo("/ticket/1")));
    }

    /** The first token, then the second. */
    private void grant(String first, String second) {
        server.stubFor(post(TOKENS)
                .inScenario("grant")
                .willReturn(okJson(answer(first)))
                .willSetStateTo("renewed"));
        server.stubFor(
                post(TOKENS).inScenario("grant").whenScenarioStateIs("renewed").willReturn(okJson(answer(second))));
        server.stubFor(get("/ticket/1?any=1").willReturn(okJson("{}")));
    }

    private void accept(String token) {
        server.stubFor(get("/ticket/1").willReturn(aResponse().withStatus(401)));
        server.stubFor(post("/ticket/1").willReturn(aResponse().withStatus(401)));
        server.stubFor(get("/ticket/1")
                .withHeader("Authorization", equalTo("Bearer " + token))
                .willReturn(okJson("{}")));
        server.stubFor(post("/ticket/1")
                .withHeader("Authorization", equalTo("Bearer " + token))
                .willReturn(okJson("{}")));
    }

    private static String answer(String token) {
        return "{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\",\"expires_in\":3600,"
                + "\"refresh_token\":\"refresh-" + token + "\"}";
    }

    private StoreClient client() {
        Credentials credentials = OAuth.of(settings(values(), secrets())).orElseThrow();
        return new StoreClient(
                new StoreAccount("desk", URI.create(server.baseUrl()), credentials),
                new StoreLimits(0, Duration.ofSeconds(5), Duration.ofSeconds(10), 1, 100_000),
                clock);
    }

    private static ConnectorException failure(StoreClient client) {
        return catchThrowableOfType(ConnectorException.class, () -> client.send(READ));
    }

    private ConnectorException refusal(Map<String, String> values, Map<String, Secret> secrets) {
        return catchThrowableOfType(ConnectorException.class, () -> OAuth.of(settings(values, secrets)));
    }

    private Map<String, String> values() {
        return Map.of("oauth-token-url", server.baseUrl() + TOKENS, "client-id", "resolvent");
    }

    private static Map<String, Secret> secrets() {
        return Map.of("client-secret", new Secret("client-s3cret"), "refresh-token", new Secret("refresh-s3cret"));
    }

    private ConnectorSettings settings(Map<String, String> values, Map<String, Secret> secrets) {
        return new ConnectorSettings("desk", values, secrets, clock, home);
    }
}
