package io.resolvent.connectors.sandbox.api;

import io.resolvent.connectors.Secret;
import io.resolvent.connectors.sandbox.desk.DeskTicket;
import io.resolvent.connectors.sandbox.desk.Refusal;
import io.resolvent.connectors.sandbox.desk.Refusal.Reason;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Tells registered addresses of every change, each delivery on its own thread, so that deliveries may arrive out of order
 * and more than once. Registrations live in memory only. Thread-safe.
 */
public final class Webhooks implements AutoCloseable {

    private record Registration(URI url, Secret secret) {}

    private final List<Registration> registrations = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final WebhookSender sender;
    private final Clock clock;

    public Webhooks(Clock clock) {
        this.clock = clock;
        this.sender = new WebhookSender(clock);
    }

    /** Sends changes from now on to a loopback address; the same address again replaces its secret. */
    public void register(URI url, Secret secret) {
        registrations.removeIf(registration -> registration.url().equals(url));
        registrations.add(new Registration(url, secret));
    }

    /** Never blocks. */
    public void announce(DeskTicket ticket) {
        if (registrations.isEmpty() || threads.isShutdown()) {
            return;
        }
        WebhookBody body = WebhookBody.of(ticket, clock.instant());
        registrations.forEach(r -> threads.execute(() -> sender.deliver(r.url(), r.secret(), body)));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        sender.close();
    }

    void register(String url, String secret) {
        try {
            URI uri = URI.create(url);
            if (!"http".equals(uri.getScheme())
                    || !List.of("127.0.0.1", "localhost").contains(uri.getHost())) {
                throw new Refusal(Reason.INVALID, "url: expected http://127.0.0.1:PORT/…");
            }
            register(uri, new Secret(secret));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Reason.INVALID, "url and secret: not usable");
        }
    }
}
