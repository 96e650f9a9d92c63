package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultProxyTest {

    private final ScriptedServer store = ScriptedServer.start();
    private final FaultProxy proxy = FaultProxy.before(store.address());
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.shutdownNow();
        proxy.close();
        store.close();
    }

    @Test
    void passesRequestsAndAnswersOnAndCountsThem() throws Exception {
        store.on("POST", "/tickets?a=b%20c", 201, "{\"id\":1}");

        HttpResponse<String> answer = send("POST", "/tickets?a=b%20c");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"id\":1}");
        assertThat(proxy.seen()).containsExactly(new SeenRequest("POST", "/tickets?a=b%20c", "hello"));
        assertThat(store.seen()).isEqualTo(proxy.seen());
        assertThat(store.unexpected()).isEmpty();
    }

    @Test
    void aLostAnswerHasItsEffect() {
        store.on("POST", "/tickets", 201, "{}");
        proxy.breakWhen(SeenRequest::mayWrite, new Fault.LostAnswer());

        assertThatThrownBy(() -> send("POST", "/tickets")).isInstanceOf(IOException.class);
        assertThat(store.seen()).hasSize(1);
    }

    @Test
    void aDroppedRequestHasNoEffect() {
        proxy.breakWhen(SeenRequest::mayWrite, new Fault.Dropped());

        assertThatThrownBy(() -> send("POST", "/tickets")).isInstanceOf(IOException.class);
        assertThat(store.seen()).isEmpty();
    }

    @Test
    void aTruncatedAnswerIsNoticed() {
        store.on("GET", "/tickets", 200, "{\"id\":123456789}");
        proxy.breakWhen(r -> true, new Fault.Truncated());

        assertThatThrownBy(() -> send("GET", "/tickets")).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 503})
    void answersByItselfAndHeals(int status) throws Exception {
        store.on("GET", "/tickets", 200, "{}");
        proxy.breakOnce(r -> true, Fault.status(status));

        assertThat(send("GET", "/tickets").statusCode()).isEqualTo(status);
        assertThat(send("GET", "/tickets").statusCode()).isEqualTo(200);
        assertThat(store.seen()).hasSize(1);
    }

    @Test
    void whatWasNotScriptedIsListed() throws Exception {
        assertThat(send("GET", "/surprise").statusCode()).isEqualTo(599);
        assertThat(store.unexpected()).extracting(SeenRequest::target).containsExactly("/surprise");
    }

    private HttpResponse<String> send(String method, String target) throws Exception {
        HttpRequest.BodyPublisher body = method.equals("GET")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString("hello");
        return http.send(
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + proxy.address().getPort() + target))
                        .timeout(Duration.ofSeconds(10))
                        .method(method, body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
