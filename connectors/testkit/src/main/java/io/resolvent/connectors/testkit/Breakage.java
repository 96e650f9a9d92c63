package io.resolvent.connectors.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Carries out faults. An exchange that is closed without an answer is a cut connection. */
final class Breakage {

    private static final long LONGEST_SILENCE_SECONDS = 60;
    private static final int BLOCK = 1 << 16;

    /** Passes the request on. */
    @FunctionalInterface
    interface Forward {
        Upstream.Answer run() throws IOException;
    }

    private volatile CountDownLatch healed = new CountDownLatch(1);

    void apply(Fault fault, HttpExchange exchange, Forward forward) throws IOException {
        switch (fault) {
            case Fault.Answer answer -> answer(answer, exchange);
            case Fault.LostAnswer lost -> forward.run();
            case Fault.Dropped dropped -> {}
            case Fault.Silence silence -> hold();
            case Fault.Echo echo -> answer(echoOf(exchange), exchange);
            case Fault.Truncated truncated -> forward.run().sendHalfTo(exchange);
            case Fault.Huge huge -> flood(huge.bytes(), exchange);
        }
    }

    void release() {
        CountDownLatch before = healed;
        healed = new CountDownLatch(1);
        before.countDown();
    }

    static void answer(Fault.Answer answer, HttpExchange exchange) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static Fault.Answer echoOf(HttpExchange exchange) {
        String headers = exchange.getRequestHeaders().values().stream()
                .map(values -> String.join(" ", values))
                .collect(Collectors.joining(" "))
                .replaceAll("[\"\\\\]", "");
        return new Fault.Answer(
                400, Map.of("Content-Type", "application/json"), "{\"message\":\"bad credentials " + headers + "\"}");
    }

    private void hold() {
        try {
            if (!healed.await(LONGEST_SILENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody healed the proxy in " + LONGEST_SILENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void flood(long bytes, HttpExchange exchange) throws IOException {
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, (byte) ' ');
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write('[');
        for (long sent = 0; sent < bytes; sent += BLOCK) {
            out.write(block);
        }
    }
}
