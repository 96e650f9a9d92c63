package io.resolvent.connectors.http.oauth;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.resolvent.connectors.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTokenEndpointTest {

    private static final Optional<Secret> REFRESH = Optional.of(new Secret("refresh-s3cret"));
    private static final String GOOD = """
            {"access_token":"access-s3cret","token_type":"bearer","expires_in":1800,"refresh_token":"next-s3cret"}""";

    @RegisterExtension
    final WireMockExtension server = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @Test
    void renewsWithTheSecretInTheBodyOrInAHeader() {
        answer(ok(GOOD));

        assertThat(endpoint(true).ask(REFRESH))
                .isEqualTo(new TokenAnswer.Granted(
                        new Secret("access-s3cret"), Duration.ofMinutes(30), Optional.of(new Secret("next-s3cret"))));
        assertThat(endpoint(false).ask(REFRESH)).isInstanceOf(TokenAnswer.Granted.class);
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/oauth/tokens"))
                        .withHeader("Content-Type", containing("application/x-www-form-urlencoded"))
                        .withRequestBody(containing("grant_type=refresh_token"))
                        .withRequestBody(containing("refresh_token=refresh-s3cret"))
                        .withRequestBody(containing("client_secret=client-s3cret"))
                        .withRequestBody(containing("scope=read+write")));
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/oauth/tokens"))
                        .withHeader(
                                "Authorization",
                                equalTo("Basic "
                                        + Base64.getEncoder()
                                                .encodeToString("resolvent:client-s3cret"
                                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)))));
    }

    @Test
    void asksOnTheClientsOwnBehalfWithoutARefreshToken() {
        answer(ok("{\"access_token\":\"a\",\"token_type\":\"Bearer\"}"));

        assertThat(endpoint(true).ask(Optional.empty()))
                .isEqualTo(new TokenAnswer.Granted(new Secret("a"), Duration.ZERO, Optional.empty()));
        server.verify(1, anyRequestedFor(anyUrl()).withRequestBody(containing("grant_type=client_credentials")));
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_grant, GrantRefused",
        "401, invalid_grant, GrantRefused",
        "200, invalid_grant, GrantRefused",
        "400, invalid_request, ClientRefused",
        "401, invalid_client, ClientRefused",
        "400, unauthorized_client, ClientRefused",
        "403, access_denied, ClientRefused",
        "400, temporarily_unavailable, NotNow",
        "400, server_error, NotNow",
        "500, invalid_grant, Unclear",
        "502, invalid_grant, Unclear",
        "503, invalid_grant, NotNow",
        "429, invalid_grant, NotNow"
    })
    void saysWhatARefusalMeans(int status, String error, String meaning) {
        answer(aResponse().withStatus(status).withBody("{\"error\":\"" + error + "\"}"));

        assertThat(endpoint(true).ask(REFRESH).getClass().getSimpleName()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "404, ClientRefused",
        "301, ClientRefused",
        "307, ClientRefused",
        "500, Unclear",
        "502, Unclear",
        "504, Unclear",
        "408, Unclear",
        "503, NotNow",
        "429, NotNow"
    })
    void noStatusWithoutAnErrorCodeSaysThatTheGrantIsBad(int status, String meaning) {
        answer(aResponse()
                .withStatus(status)
                .withHeader("Location", server.url("/elsewhere"))
                .withHeader("Retry-After", "120")
                .withBody("<html>invalid_grant</html>"));

        TokenAnswer answer = endpoint(true).ask(REFRESH);

        assertThat(answer.getClass().getSimpleName()).isEqualTo(meaning);
        if (answer instanceof TokenAnswer.NotNow notNow) {
            assertThat(notNow.pause()).contains(Duration.ofSeconds(121));
        }
        server.verify(0, anyRequestedFor(urlEqualTo("/elsewhere")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "<html>sign in</html>",
                "{\"access_token\":\"\",\"token_type\":\"bearer\"}",
                "{\"access_token\":12,\"token_type\":\"bearer\"}",
                "{\"access_token\":\"a\"}",
                "{\"access_token\":\"a\",\"token_type\":\"mac\"}",
                "{\"access_token\":\"a\\r\\nX: y\",\"token_type\":\"bearer\"}",
                "{\"access_token\":\"a\",\"token_type\":\"bearer\",\"expires_in\":\"soon\"}"
            })
    void anAnswerThatIsNoneIsUnclear(String body) {
        answer(ok(body));

        assertThat(endpoint(true).ask(REFRESH)).isInstanceOf(TokenAnswer.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"refresh_token\":\"next-s3cret\"}",
                "{\"refresh_token\": \"next-s3cret\", \"access_tok",
                "{\"access_token\":\"a\",\"token_type\":\"mac\",\"refresh_token\":\"next-s3cret\"}"
            })
    void aRefreshTokenIsSavedOutOfASpoiltAnswer(String body) {
        answer(ok(body));

        assertThat(endpoint(true).ask(REFRESH))
                .isInstanceOfSatisfying(
                        TokenAnswer.Unclear.class,
                        unclear -> assertThat(unclear.refreshToken()).contains(new Secret("next-s3cret")));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBrokenAnswerIsUnclear(Fault fault) {
        answer(aResponse().withFault(fault));

        assertThat(endpoint(true).ask(REFRESH)).isInstanceOf(TokenAnswer.Unclear.class);
    }

    @Test
    void aSlowOrDribblingOrHugeAnswerIsGivenUp() {
        answer(ok(GOOD).withFixedDelay(10_000));
        assertThat(endpoint(true).ask(REFRESH)).isInstanceOf(TokenAnswer.Unclear.class);
        answer(ok(GOOD).withChunkedDribbleDelay(50, 20_000));
        assertThat(endpoint(true).ask(REFRESH)).isInstanceOf(TokenAnswer.Unclear.class);
        answer(ok(GOOD.replace("}", ",\"x\":\"" + "x".repeat(100_000) + "\"}")));
        assertThat(endpoint(true).ask(REFRESH)).isInstanceOf(TokenAnswer.Unclear.class);
    }

    @Test
    void nobodyListeningMeansNothingWasDone() {
        assertThat(endpoint(URI.create("http://127.0.0.1:1/"), true).ask(REFRESH))
                .isInstanceOf(TokenAnswer.NotNow.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404, 429, 500})
    void noAnswerRepeatsWhatIsSecret(int status) {
        answer(aResponse()
                .withStatus(status)
                .withHeader("Retry-After", "refresh-s3cret")
                .withBody("{\"error\":\"refresh-s3cret\",\"error_description\":\"client-s3cret "
                        + GOOD.replace("\"", "'") + "\"}"));

        assertThat(endpoint(true).ask(REFRESH).toString()).doesNotContain("s3cret");
    }

    private void answer(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).willReturn(answer));
    }

    private HttpTokenEndpoint endpoint(boolean inBody) {
        return endpoint(URI.create(server.url("/oauth/tokens")), inBody);
    }

    private static HttpTokenEndpoint endpoint(URI url, boolean inBody) {
        return new HttpTokenEndpoint(
                new OAuthSettings(
                        url,
                        "resolvent",
                        Optional.of(new Secret("client-s3cret")),
                        REFRESH,
                        Optional.of("read write"),
                        inBody,
                        Path.of("unused")),
                new MovableClock(),
                Duration.ofSeconds(1));
    }
}
