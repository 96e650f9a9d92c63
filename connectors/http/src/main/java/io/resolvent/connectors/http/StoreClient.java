package io.resolvent.connectors.http;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Urgency;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The one way to call a store. Reads are tried again when that may help; a write is sent once, and when its answer is lost
 * the failure is UNKNOWN_OUTCOME. When the store refuses credentials that can be renewed, it is asked once more with new
 * ones: a request that was refused so has done nothing. Redirects are not followed, answers are limited in size and time,
 * and errors never show credentials. Thread-safe; close it to end its threads.
 */
public final class StoreClient implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final StoreAccount account;
    private final StoreLimits limits;
    private final Clock clock;
    private final AccountGuard guard;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;
    private final Elsewhere elsewhere;

    public StoreClient(StoreAccount account, StoreLimits limits, Clock clock) {
        this(account, limits, clock, PublicAddress.on(account.fileHosts()));
    }

    /** @param refusal why a file must not be fetched from an address that is not the store's */
    StoreClient(StoreAccount account, StoreLimits limits, Clock clock, Function<URI, Optional<String>> refusal) {
        this.account = account;
        this.limits = limits;
        this.clock = clock;
        this.guard = new AccountGuard(account.name(), limits, RandomGenerator.getDefault(), Waiting.on(clock));
        this.http = newConnections();
        this.elsewhere = new Elsewhere(http, refusal, limits.callTimeout());
    }

    /** Sends the request and gives the answer if the store says it succeeded; anything else is a {@link ConnectorException}. */
    public StoreResponse send(StoreRequest request) {
        return send(request, limits.maxBytes());
    }

    /** The same for an answer that may be larger or must be smaller than others. */
    public StoreResponse send(StoreRequest request, int maxBytes) {
        Call call = new Call(account, request, subject(request), deadline(), maxBytes, FailureKind.MALFORMED);
        return guarded(call, shown -> judged(call, exchange(call, shown), shown));
    }

    /**
     * Reads a file. REJECTED when it is larger than {@code maxBytes}. Where the store sends us on, we go without
     * credentials, and only to public addresses.
     */
    public byte[] download(StoreRequest request, int maxBytes) {
        return download(account, request, maxBytes);
    }

    /** Reads a file from an address that the store named: with credentials if it is the store's own, else without. */
    public byte[] download(URI address, int maxBytes, String subject) {
        return account.owns(address)
                ? download(account.atRoot(), StoreRequest.get(address).about(subject), maxBytes)
                : elsewhere.get(address, maxBytes, subject, deadline());
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }

    private byte[] download(StoreAccount from, StoreRequest request, int maxBytes) {
        StoreRequest file = request.withHeader("Accept", "*/*");
        Call call = new Call(from, file, subject(request), deadline(), maxBytes, FailureKind.REJECTED);
        return guarded(call, shown -> file(call, shown)).body();
    }

    /** Shows the store our credentials, and others once more if it refuses them and there are others. */
    private StoreResponse guarded(Call call, Function<Map<String, String>, StoreResponse> attempt) {
        AtomicReference<Map<String, String>> shown = new AtomicReference<>(Map.of());
        Supplier<StoreResponse> showing = () -> {
            Map<String, String> credentials = account.headers().get();
            shown.set(credentials);
            return attempt.apply(credentials);
        };
        try {
            return guarded(call, showing);
        } catch (ConnectorException e) {
            if (e.kind() != FailureKind.UNAUTHENTICATED
                    || !account.headers()
                            .refused(Optional.ofNullable(shown.get()).orElse(Map.of()))) {
                throw e;
            }
            return guarded(call, showing);
        }
    }

    private StoreResponse guarded(Call call, Supplier<StoreResponse> attempt) {
        List<Budget> budgets = call.request().budgets();
        return call.request().reads()
                ? guard.read(call.subject(), budgets, attempt)
                : guard.once(call.subject(), budgets, attempt);
    }

    private StoreResponse file(Call call, Map<String, String> credentials) {
        HttpResponse<byte[]> answer = exchange(call, credentials);
        Optional<URI> next = Elsewhere.next(answer);
        if (next.isEmpty()) {
            return judged(call, answer, credentials);
        }
        byte[] body = elsewhere.get(next.get(), call.maxBytes(), call.subject(), call.deadline());
        return new StoreResponse(call.subject(), answer.statusCode(), Map.of(), body);
    }

    private StoreResponse judged(Call call, HttpResponse<byte[]> answer, Map<String, String> credentials) {
        Map<String, String> headers = headers(answer);
        List<Budget> budgets = call.request().budgets();
        if (!FailureMapping.isSuccess(answer.statusCode())) {
            ConnectorException refusal = refused(call, answer, credentials);
            guard.heard(headers, budgets, refusal.retryAfter());
            throw refusal;
        }
        guard.heard(headers, budgets, Optional.empty());
        return new StoreResponse(call.subject(), answer.statusCode(), headers, answer.body());
    }

    /**
     * Only a GET, which is harmless to repeat, may use a connection again: one that the store is just closing would leave
     * the outcome of a write unknown.
     */
    private HttpResponse<byte[]> exchange(Call call, Map<String, String> credentials) {
        if (call.request().method().equals("GET")) {
            return exchange(http, call, credentials);
        }
        HttpClient fresh = newConnections();
        try {
            return exchange(fresh, call, credentials);
        } finally {
            fresh.shutdownNow();
        }
    }

    private HttpResponse<byte[]> exchange(HttpClient connections, Call call, Map<String, String> credentials) {
        Duration patience = call.patience(limits.callTimeout());
        try {
            return Exchange.of(
                    connections,
                    WireRequest.of(call.account(), call.request(), credentials),
                    patience,
                    call.maxBytes());
        } catch (Exchange.Broken e) {
            throw call.broken(e.words(account.base()), e);
        }
    }

    private HttpClient newConnections() {
        return HttpClient.newBuilder()
                .executor(threads)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    private ConnectorException refused(Call call, HttpResponse<byte[]> answer, Map<String, String> credentials) {
        Optional<Duration> wait = RetryAfter.parse(answer.headers().firstValue("retry-after"), clock.instant());
        List<String> secrets = new ArrayList<>(credentials.values());
        account.alsoSecret().forEach(secret -> secrets.add(secret.reveal()));
        return call.refused(answer.statusCode(), ErrorText.of(answer.body(), secrets), wait);
    }

    private String subject(StoreRequest request) {
        return request.subject().isEmpty() ? account.name() + " " + request.path() : request.subject();
    }

    private long deadline() {
        return System.nanoTime() + limits.total(Urgency.current()).toNanos();
    }

    private static Map<String, String> headers(HttpResponse<byte[]> answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getLast()));
        return Map.copyOf(headers);
    }
}
