package io.resolvent.connectors.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.resolvent.connectors.sandbox.desk.Refusal;
import io.resolvent.connectors.sandbox.desk.Refusal.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server on 127.0.0.1, one virtual thread a call. It answers only calls that name it as 127.0.0.1 or localhost,
 * so that no web page elsewhere can reach it under a name of its own.
 */
public final class Loopback implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Loopback.class);
    private static final int LARGEST_BODY = 64 << 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Loopback(HttpServer server) {
        this.server = server;
    }

    /**
     * Listens and answers with {@code handler}.
     *
     * @param port 0 for any free one
     */
    public static Loopback start(int port, Handler handler) {
        Loopback loopback = new Loopback(listen(port));
        loopback.server.setExecutor(loopback.threads);
        loopback.server.createContext("/", exchange -> loopback.serve(exchange, handler));
        loopback.server.start();
        return loopback;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void serve(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange, handler);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            boolean bodiless =
                    answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
            if (!bodiless) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private Answer answer(HttpExchange exchange, Handler handler) throws IOException {
        try {
            return handler.answer(call(exchange));
        } catch (Refusal e) {
            return Answer.of(e.reason().httpStatus(), "text/plain; charset=utf-8", e.explanation() + "\n");
        } catch (RuntimeException e) {
            log.error("the desk failed at {} {}", exchange.getRequestMethod(), exchange.getRequestURI(), e);
            return Answer.of(500, "text/plain; charset=utf-8", "The desk failed. Its log says why.\n");
        }
    }

    private Call call(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        String host = headers.getOrDefault("host", "");
        int port = server.getAddress().getPort();
        if (!host.equals("127.0.0.1:" + port) && !host.equals("localhost:" + port)) {
            throw new Refusal(Reason.FORBIDDEN, "this desk is at " + url());
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new Refusal(Reason.TOO_LARGE, "more than " + LARGEST_BODY + " bytes");
        }
        URI uri = exchange.getRequestURI();
        String query = uri.getRawQuery();
        return new Call(
                exchange.getRequestMethod(),
                segments(uri.getRawPath()),
                query == null ? Map.of() : Call.pairs(query),
                headers,
                body);
    }

    private static List<String> segments(String rawPath) {
        List<String> segments = new ArrayList<>();
        for (String segment : rawPath.substring(1).split("/", -1)) {
            segments.add(Call.decode(segment.replace("+", "%2B")));
        }
        return segments;
    }

    private static HttpServer listen(int port) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            return HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1:" + port + ": " + e.getMessage(), e);
        }
    }
}
