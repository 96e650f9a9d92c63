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
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Stands between a connector and its store on 127.0.0.1: counts every request, passes it on unchanged, and breaks what it
 * is told to break. Thread-safe.
 */
public final class FaultProxy implements AutoCloseable {

    private record Plan(Predicate<SeenRequest> when, Fault fault) {}

    private final URI store;
    private final Upstream upstream;
    private final Breakage breakage = new Breakage();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<SeenRequest> seen = new CopyOnWriteArrayList<>();
    private volatile Optional<Plan> plan = Optional.empty();

    private FaultProxy(URI store) throws IOException {
        this.store = store;
        this.upstream = new Upstream(store);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static FaultProxy before(URI store) {
        try {
            return new FaultProxy(store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The store's address as seen through this proxy. */
    public URI address() {
        String path = Optional.ofNullable(store.getRawPath()).orElse("");
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** From now on every request that matches meets this fault, until {@link #heal()}. */
    public void breakWhen(Predicate<SeenRequest> when, Fault fault) {
        plan = Optional.of(new Plan(when, fault));
    }

    /** Only the next request that matches meets this fault. */
    public void breakOnce(Predicate<SeenRequest> when, Fault fault) {
        breakWhen(once(when), fault);
    }

    /** Ends all faults and lets held requests go. */
    public void heal() {
        plan = Optional.empty();
        breakage.release();
    }

    /** Everything that arrived since {@link #forget()}, in order. */
    public List<SeenRequest> seen() {
        return List.copyOf(seen);
    }

    public void forget() {
        seen.clear();
    }

    @Override
    public void close() {
        heal();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            SeenRequest request = new SeenRequest(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    new String(body, StandardCharsets.UTF_8));
            seen.add(request);
            Optional<Fault> fault = plan.filter(p -> p.when().test(request)).map(Plan::fault);
            if (fault.isPresent()) {
                breakage.apply(fault.get(), exchange, () -> upstream.forward(exchange, body));
            } else {
                upstream.forward(exchange, body).sendTo(exchange);
            }
        }
    }

    private static Predicate<SeenRequest> once(Predicate<SeenRequest> when) {
        AtomicBoolean spent = new AtomicBoolean();
        return request -> when.test(request) && spent.compareAndSet(false, true);
    }
}
