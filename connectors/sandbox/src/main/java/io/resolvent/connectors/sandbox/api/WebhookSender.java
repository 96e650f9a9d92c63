package io.resolvent.connectors.sandbox.api;

import io.resolvent.connectors.Secret;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.sandbox.desk.DeskJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers one webhook, up to six times within half a minute until it is answered with 2xx. Thread-safe. */
final class WebhookSender implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WebhookSender.class);
    private static final int ATTEMPTS = 6;
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Clock clock;

    WebhookSender(Clock clock) {
        this.clock = clock;
    }

    void deliver(URI url, Secret secret, WebhookBody body) {
        byte[] bytes = DeskJson.MAPPER.writeValueAsBytes(body);
        try {
            Duration wait = FIRST_WAIT;
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                if (isAccepted(url, secret, bytes)) {
                    return;
                }
                Thread.sleep(wait);
                wait = wait.multipliedBy(2);
            }
            log.warn("webhook {} to {} given up after {} attempts", body.deliveryId(), url, ATTEMPTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** HMAC-SHA256 over the time stamp, a dot, and the body. */
    private static String signature(Secret secret, String timestamp, byte[] body) {
        return HmacSignature.sha256(secret).hex((timestamp + ".").getBytes(StandardCharsets.UTF_8), body);
    }

    private boolean isAccepted(URI url, Secret secret, byte[] body) throws InterruptedException {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header("X-Sandbox-Timestamp", timestamp)
                .header("X-Sandbox-Signature", "sha256=" + signature(secret, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        }
    }
}
