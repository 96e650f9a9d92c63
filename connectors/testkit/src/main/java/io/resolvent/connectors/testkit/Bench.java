package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The store, the proxy before it, and connectors made for one check; everything a check works with. */
final class Bench implements AutoCloseable {

    static final String NAME = "under-test";
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private final StoreUnderTest store;
    private final Path home;
    private final Optional<FaultProxy> proxy;
    private final AtomicInteger actions = new AtomicInteger();
    private Optional<Connector> shared = Optional.empty();
    private final List<Connector> opened = new ArrayList<>();

    Bench(StoreUnderTest store, Path home) {
        this.store = store;
        this.home = home;
        this.proxy = store.address().map(FaultProxy::before);
    }

    StoreUnderTest store() {
        return store;
    }

    Manifest manifest() {
        return store.factory().manifest();
    }

    /** The proxy; the check is skipped for a store without a network. */
    FaultProxy proxy() {
        assumeTrue(proxy.isPresent(), "this store has no network between it and the connector");
        return proxy.orElseThrow();
    }

    Map<String, String> values() {
        return store.values(proxy.map(FaultProxy::address).orElse(NOWHERE));
    }

    /** Opens another connector with the right settings. It is closed after the check. */
    Connector connect() {
        return connect(values(), store.secrets());
    }

    /** Opens a connector with one setting changed, if it declares that setting. */
    Connector connectWith(String key, String value) {
        Map<String, String> values = new LinkedHashMap<>(values());
        if (manifest().settings().containsKey(key)) {
            values.put(key, value);
        }
        return connect(values, store.secrets());
    }

    Connector connect(Map<String, String> values, Map<String, Secret> secrets) {
        Connector connector =
                store.factory().create(new ConnectorSettings(NAME, values, secrets, Clock.systemUTC(), home));
        opened.add(connector);
        return connector;
    }

    static TicketRef ref(String id) {
        return new TicketRef(NAME, id);
    }

    /** The connector of this check, with the right settings. */
    Connector connector() {
        return shared.orElseGet(() -> {
            Connector connector = connect();
            shared = Optional.of(connector);
            return connector;
        });
    }

    Ticket read(String id) {
        return connector().tickets().read(ref(id));
    }

    /** A new effect on the ticket as it is now; a chat has no tickets, so no versions. */
    WriteRequest request(String id, Action action) {
        String version = manifest().can(Capability.READ_TICKETS) ? read(id).version() : "";
        return new WriteRequest(ref(id), action, nextAction(), version);
    }

    ActionId nextAction() {
        try {
            byte[] number = Integer.toString(actions.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
            return new ActionId(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(number)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many comments the store itself holds that contain this text. */
    long commentsWith(String id, String text) {
        return store.comments(id).stream().filter(c -> c.text().contains(text)).count();
    }

    /** Requests seen so far that may have changed something. */
    long writes() {
        return proxy.stream()
                .flatMap(p -> p.seen().stream())
                .filter(SeenRequest::mayWrite)
                .count();
    }

    long requests() {
        return proxy.stream().flatMap(p -> p.seen().stream()).count();
    }

    static ConnectorException failureOf(ThrowingCallable call) {
        return catchThrowableOfType(ConnectorException.class, call);
    }

    static void assertFails(FailureKind kind, ThrowingCallable call) {
        ConnectorException failure = failureOf(call);
        assertThat(failure).as("a ConnectorException of kind " + kind).isNotNull();
        assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
    }

    /** Ends what a check left behind. */
    void reset() {
        proxy.ifPresent(FaultProxy::heal);
        opened.forEach(Connector::close);
        opened.clear();
        shared = Optional.empty();
        proxy.ifPresent(FaultProxy::forget);
    }

    @Override
    public void close() {
        reset();
        proxy.ifPresent(FaultProxy::close);
        store.close();
    }
}
