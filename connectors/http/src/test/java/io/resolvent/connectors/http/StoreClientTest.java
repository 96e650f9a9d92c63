package io.resolvent.connectors.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StoreClientTest {

    private static final String TOKEN = "Bearer s3cret-t0ken-value";
    private static final StoreRequest READ = StoreRequest.get("/ticket/{}", "1");
    private static final StoreRequest WRITE =
            StoreRequest.post("/ticket/{}/comment", "1").withJson(Map.of("text", "hello"));

    @RegisterExtension
    final WireMockExtension store = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private StoreClient client;

    @BeforeEach
    void open() {
        client = client(URI.create(store.baseUrl()), 0);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void sendsCredentialsAndReadsJson() {
        store.stubFor(get("/ticket/1").willReturn(okJson("{\"subject\":\"Hi\"}").withHeader("ETag", "\"7\"")));

        StoreResponse answer = client.send(READ);

        assertThat(answer.json().path("subject").asString("")).isEqualTo("Hi");
        assertThat(answer.header("etag")).contains("\"7\"");
        store.verify(anyRequestedFor(anyUrl()).withHeader("Authorization", equalTo(TOKEN)));
    }

    @ParameterizedTest
    @CsvSource({
        "400, REJECTED, REJECTED", "401, UNAUTHENTICATED, UNAUTHENTICATED", "403, FORBIDDEN, FORBIDDEN",
        "404, NOT_FOUND, NOT_FOUND", "409, CONFLICT, CONFLICT", "412, CONFLICT, CONFLICT",
        "422, REJECTED, REJECTED", "301, MALFORMED, MALFORMED", "501, REJECTED, REJECTED"
    })
    void saysWhatARefusalMeansWithoutAskingAgain(int status, FailureKind read, FailureKind write) {
        answer(aResponse().withStatus(status));

        assertThat(failure(READ).kind()).isEqualTo(read);
        assertThat(failure(WRITE).kind()).isEqualTo(write);
        store.verify(2, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource({"408", "500", "502", "503", "504"})
    void aBrokenStoreIsUnavailableToReadsAndAnUnknownOutcomeToWrites(int status) {
        answer(aResponse().withStatus(status));

        assertThat(failure(WRITE).kind()).isEqualTo(FailureKind.UNKNOWN_OUTCOME);
        store.verify(1, anyRequestedFor(anyUrl()));
        assertThat(FailureMapping.ofStatus(status, true)).isEqualTo(FailureKind.UNAVAILABLE);
    }

    @Test
    void triesAReadAgainAndGivesTheLaterAnswer() {
        store.stubFor(get("/ticket/1")
                .inScenario("down")
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("up"));
        store.stubFor(
                get("/ticket/1").inScenario("down").whenScenarioStateIs("up").willReturn(okJson("{}")));

        assertThat(client.send(READ).status()).isEqualTo(200);
        store.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    void handsALongWaitToTheCallerAtOnce() {
        answer(aResponse().withStatus(429).withHeader("Retry-After", "3600"));

        ConnectorException refused = failure(READ);

        assertThat(refused.kind()).isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(3601));
        store.verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBrokenAnswerToAWriteIsAnUnknownOutcomeAndNothingIsSentTwice(Fault fault) {
        answer(aResponse().withFault(fault));

        assertThat(failure(WRITE).kind().isOutcomeKnown()).isFalse();
        store.verify(1, postRequestedFor(urlEqualTo("/ticket/1/comment")));
    }

    @Test
    void aSlowAnswerIsGivenUp() {
        impatient();
        answer(ok().withFixedDelay(5_000));

        assertThat(failure(WRITE).kind()).isEqualTo(FailureKind.UNKNOWN_OUTCOME);
    }

    @Test
    void aDribblingBodyIsGivenUpToo() {
        impatient();
        answer(ok("x".repeat(500)).withChunkedDribbleDelay(50, 20_000));

        assertThat(failure(WRITE).kind()).isEqualTo(FailureKind.UNKNOWN_OUTCOME);
    }

    @Test
    void aHugeAnswerIsNotRead() {
        answer(ok("x".repeat(200_000)));

        assertThat(failure(READ).kind()).isEqualTo(FailureKind.MALFORMED);
        assertThat(failure(WRITE).kind()).isEqualTo(FailureKind.UNKNOWN_OUTCOME);
    }

    @Test
    void nobodyListeningMeansNothingWasDone() {
        client = client(URI.create("http://127.0.0.1:1"), 0);

        assertThat(failure(WRITE).kind()).isEqualTo(FailureKind.UNAVAILABLE);
    }

    @Test
    void aRedirectIsNotFollowedWithCredentials() {
        answer(aResponse().withStatus(302).withHeader("Location", store.url("/elsewhere")));

        assertThat(failure(READ).kind()).isEqualTo(FailureKind.MALFORMED);
        store.verify(0, anyRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void errorsShowTheStoresWordsButNeverCredentials() {
        answer(aResponse()
                .withStatus(400)
                .withBody("{\"message\":\"bad\\ntoken s3cret-t0ken-value in " + TOKEN + "\"}"));

        assertThat(failure(READ)).hasMessageContaining("bad token").hasMessageNotContaining("s3cret");
    }

    @Test
    void anAnswerThatIsNotJsonIsMalformed() {
        answer(ok("<html>Please sign in</html>"));
        StoreResponse answer = client.send(READ);

        ConnectorException e = catchThrowableOfType(ConnectorException.class, answer::json);

        assertThat(e.kind()).isEqualTo(FailureKind.MALFORMED);
    }

    @Test
    void stopsAskingAStoreThatIsDown() {
        answer(aResponse().withStatus(500));
        for (int i = 0; i < 10; i++) {
            failure(WRITE);
        }

        assertThat(failure(WRITE).kind()).isEqualTo(FailureKind.UNAVAILABLE);
        store.verify(10, anyRequestedFor(anyUrl()));
    }

    @Test
    void keepsToItsOwnRate() {
        answer(okJson("{}"));
        client = client(URI.create(store.baseUrl()), 10, Duration.ofSeconds(1));
        client.send(READ);

        assertThat(failure(WRITE).kind()).isEqualTo(FailureKind.RATE_LIMITED);
        store.verify(1, anyRequestedFor(anyUrl()));
    }

    private void answer(ResponseDefinitionBuilder answer) {
        store.stubFor(any(anyUrl()).willReturn(answer));
    }

    private ConnectorException failure(StoreRequest request) {
        return catchThrowableOfType(ConnectorException.class, () -> client.send(request));
    }

    private static StoreClient client(URI base, int perMinute) {
        return client(base, perMinute, Duration.ofSeconds(10));
    }

    /** One that soon gives up on a slow answer. */
    private void impatient() {
        client.close();
        client = client(URI.create(store.baseUrl()), 0, Duration.ofSeconds(1));
    }

    private static StoreClient client(URI base, int perMinute, Duration patience) {
        return new StoreClient(
                new StoreAccount("desk", base, () -> Map.of("Authorization", TOKEN)),
                new StoreLimits(perMinute, patience, patience.multipliedBy(3), 3, 100_000),
                Clock.systemUTC());
    }
}
