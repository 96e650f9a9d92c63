package io.resolvent.connectors.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Passes requests on to the store, unchanged but for the headers that belong to one connection; each over a connection of
 * its own, so that the proxy adds no faults.
 */
final class Upstream {

    private static final Set<String> PER_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "transfer-encoding",
            "upgrade");

    /** The store's answer, complete. */
    record Answer(int status, Map<String, List<String>> headers, byte[] body) {

        void sendTo(HttpExchange exchange) throws IOException {
            announce(exchange, body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }

        void sendHalfTo(HttpExchange exchange) throws IOException {
            announce(exchange, body.length);
            exchange.getResponseBody().write(body, 0, body.length / 2);
        }

        private void announce(HttpExchange exchange, int length) throws IOException {
            headers.forEach((name, values) ->
                    values.forEach(v -> exchange.getResponseHeaders().add(name, v)));
            exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
        }
    }

    private final URI store;

    Upstream(URI store) {
        this.store = store;
    }

    Answer forward(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(store.getScheme() + "://" + store.getRawAuthority() + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        ofTheMessage(exchange.getRequestHeaders())
                .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), ofTheMessage(answer.headers().map()), answer.body());
        } catch (IOException e) {
            byte[] reason = ("{\"message\":\"proxy: " + e + "\"}").getBytes(StandardCharsets.UTF_8);
            return new Answer(502, Map.of("content-type", List.of("application/json")), reason);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("proxy closed");
        } finally {
            http.shutdownNow();
        }
    }

    private static Map<String, List<String>> ofTheMessage(Map<String, List<String>> headers) {
        Map<String, List<String>> kept = new TreeMap<>(headers);
        kept.keySet().removeIf(name -> PER_CONNECTION.contains(name.toLowerCase(Locale.ROOT)));
        return kept;
    }
}
