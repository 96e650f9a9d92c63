package io.resolvent.connectors.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DownloadTest {

    private static final byte[] CONTENT = {0, 1, 2, (byte) 0xff};
    private static final StoreRequest FILE = StoreRequest.get("/file/{}", "1").about("ticket 1 file a.bin");

    @RegisterExtension
    final WireMockExtension store = onLoopback();

    @RegisterExtension
    final WireMockExtension elsewhere = onLoopback();

    private Optional<StoreClient> client = Optional.empty();

    @AfterEach
    void close() {
        client.ifPresent(StoreClient::close);
    }

    @Test
    void readsAFileOfTheStoreWithCredentials() {
        answer(store, file());

        assertThat(open(PublicAddress.on(Set.of())).download(FILE, 4)).isEqualTo(CONTENT);
        store.verify(getRequestedFor(urlEqualTo("/api/file/1")).withHeader("Authorization", equalTo("secret-1")));
    }

    @Test
    void readsAnAddressOnTheStoresHostWithCredentials() {
        answer(store, file());

        byte[] content =
                open(PublicAddress.on(Set.of())).download(URI.create(store.url("/files/9?name=a%20b")), 4, "file");

        assertThat(content).isEqualTo(CONTENT);
        store.verify(
                getRequestedFor(urlEqualTo("/files/9?name=a%20b")).withHeader("Authorization", equalTo("secret-1")));
    }

    @Test
    void goesWithoutCredentialsWhereTheStoreSendsIt() {
        answer(store, temporaryRedirect(elsewhere.url("/bucket/1")));
        answer(elsewhere, file());

        assertThat(open(address -> Optional.empty()).download(FILE, 4)).isEqualTo(CONTENT);
        elsewhere.verify(getRequestedFor(urlEqualTo("/bucket/1")).withoutHeader("Authorization"));
    }

    @Test
    void isNotSentIntoAPrivateNetwork() {
        answer(store, temporaryRedirect(elsewhere.url("/internal")));

        assertThat(failure(PublicAddress.on(Set.of()), 4).kind()).isEqualTo(FailureKind.REJECTED);
        elsewhere.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void isNotSentInCircles() {
        answer(store, temporaryRedirect(elsewhere.url("/a")));
        answer(elsewhere, temporaryRedirect("/a"));

        assertThat(failure(address -> Optional.empty(), 4).kind()).isEqualTo(FailureKind.REJECTED);
    }

    @Test
    void refusesAFileAboveTheLimitWhereverItIs() {
        answer(store, file());
        assertThat(failure(PublicAddress.on(Set.of()), 3).kind()).isEqualTo(FailureKind.REJECTED);

        answer(store, temporaryRedirect(elsewhere.url("/bucket/1")));
        answer(elsewhere, file());
        assertThat(failure(address -> Optional.empty(), 3).kind()).isEqualTo(FailureKind.REJECTED);
    }

    @Test
    void saysThatAFileIsGone() {
        answer(store, temporaryRedirect(elsewhere.url("/bucket/1")));
        answer(elsewhere, aResponse().withStatus(404));

        assertThat(failure(address -> Optional.empty(), 4).kind()).isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void saysThatAFileIsGoneOnAPageLongerThanTheFile() {
        answer(store, aResponse().withStatus(404).withBody("<html>".repeat(1_000)));

        assertThat(failure(PublicAddress.on(Set.of()), 4).kind()).isEqualTo(FailureKind.NOT_FOUND);
    }

    private StoreClient open(Function<URI, Optional<String>> refusal) {
        close();
        StoreClient opened = new StoreClient(
                new StoreAccount(
                        "desk", URI.create(store.baseUrl() + "/api"), () -> Map.of("Authorization", "secret-1")),
                new StoreLimits(0, Duration.ofSeconds(10), Duration.ofSeconds(30), 2, 100_000),
                Clock.systemUTC(),
                refusal);
        client = Optional.of(opened);
        return opened;
    }

    private ConnectorException failure(Function<URI, Optional<String>> refusal, int maxBytes) {
        StoreClient opened = open(refusal);
        return catchThrowableOfType(ConnectorException.class, () -> opened.download(FILE, maxBytes));
    }

    private static void answer(WireMockExtension host, ResponseDefinitionBuilder answer) {
        host.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static ResponseDefinitionBuilder file() {
        return aResponse().withStatus(200).withBody(CONTENT);
    }

    private static WireMockExtension onLoopback() {
        return WireMockExtension.newInstance()
                .options(options().dynamicPort().bindAddress("127.0.0.1"))
                .build();
    }
}
