package io.resolvent.connectors.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A strict server on 127.0.0.1 for exchanges taken from a vendor's specification: it answers what was scripted and nothing
 * else. Anything unexpected gets 599 and is listed, so that a test can insist on none. Thread-safe.
 */
public final class ScriptedServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Function<SeenRequest, Fault.Answer>> script = new ConcurrentHashMap<>();
    private final List<SeenRequest> seen = new CopyOnWriteArrayList<>();
    private final List<SeenRequest> unexpected = new CopyOnWriteArrayList<>();

    private ScriptedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static ScriptedServer start() {
        try {
            return new ScriptedServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** @param target path and query exactly as the connector must send them */
    public void on(String method, String target, Function<SeenRequest, Fault.Answer> answer) {
        script.put(method + " " + target, answer);
    }

    public void on(String method, String target, int status, String json) {
        Fault.Answer answer = new Fault.Answer(status, Map.of("Content-Type", "application/json"), json);
        on(method, target, request -> answer);
    }

    public List<SeenRequest> seen() {
        return List.copyOf(seen);
    }

    /** Requests that nothing was scripted for. */
    public List<SeenRequest> unexpected() {
        return List.copyOf(unexpected);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            SeenRequest request = new SeenRequest(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), body);
            seen.add(request);
            Breakage.answer(answerTo(request), exchange);
        }
    }

    private Fault.Answer answerTo(SeenRequest request) {
        Function<SeenRequest, Fault.Answer> scripted = script.get(request.method() + " " + request.target());
        if (scripted == null) {
            unexpected.add(request);
            return new Fault.Answer(599, Map.of(), "nothing scripted for " + request.method() + " " + request.target());
        }
        return scripted.apply(request);
    }
}
