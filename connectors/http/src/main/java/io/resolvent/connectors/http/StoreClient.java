package io.resolvent.connectors.http;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Urgency;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/**
 * The one way to call a store. Reads are tried again when that may help; a write is sent once, and when its answer is lost
 * the failure is UNKNOWN_OUTCOME. Redirects are not followed, answers are limited in size and time, and errors never show
 * credentials. Thread-safe; close it to end its threads.
 */
public final class StoreClient implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final StoreAccount account;
    private final StoreLimits limits;
    private final Clock clock;
    private final AccountGuard guard;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;

    public StoreClient(StoreAccount account, StoreLimits limits, Clock clock) {
        this.account = account;
        this.limits = limits;
        this.clock = clock;
        this.guard = new AccountGuard(account.name(), limits, RandomGenerator.getDefault(), Waiting.on(clock));
        this.http = newConnections();
    }

    /** Sends the request and gives the answer if the store says it succeeded; anything else is a {@link ConnectorException}. */
    public StoreResponse send(StoreRequest request) {
        String subject = request.subject().isEmpty() ? account.name() + " " + request.path() : request.subject();
        long deadline = System.nanoTime() + limits.total(Urgency.current()).toNanos();
        return request.reads()
                ? guard.read(subject, request.budgets(), () -> attempt(request, subject, deadline))
                : guard.once(subject, request.budgets(), () -> attempt(request, subject, deadline));
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }

    private StoreResponse attempt(StoreRequest request, String subject, long deadline) {
        Map<String, String> credentials = account.headers().get();
        HttpResponse<byte[]> answer = exchange(request, credentials, subject, deadline);
        Map<String, String> headers = headers(answer);
        if (!FailureMapping.isSuccess(answer.statusCode())) {
            ConnectorException refusal = refused(request, answer, credentials, subject);
            guard.heard(headers, request.budgets(), refusal.retryAfter());
            throw refusal;
        }
        guard.heard(headers, request.budgets(), Optional.empty());
        return new StoreResponse(subject, answer.statusCode(), headers, answer.body());
    }

    /**
     * Only a GET, which is harmless to repeat, may use a connection again: one that the store is just closing would leave
     * the outcome of a write unknown.
     */
    private HttpResponse<byte[]> exchange(
            StoreRequest request, Map<String, String> credentials, String subject, long deadline) {
        if (request.method().equals("GET")) {
            return exchange(http, request, credentials, subject, deadline);
        }
        HttpClient fresh = newConnections();
        try {
            return exchange(fresh, request, credentials, subject, deadline);
        } finally {
            fresh.shutdownNow();
        }
    }

    private HttpResponse<byte[]> exchange(
            HttpClient connections,
            StoreRequest request,
            Map<String, String> credentials,
            String subject,
            long deadline) {
        long nanos = Math.min(limits.callTimeout().toNanos(), Math.max(1, deadline - System.nanoTime()));
        CompletableFuture<HttpResponse<byte[]>> answer = connections.sendAsync(
                WireRequest.of(account, request, credentials),
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), limits.maxBytes()));
        try {
            return answer.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw broken(
                    request, subject, "no answer in " + Duration.ofNanos(nanos).toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw broken(request, subject, FailureMapping.words(e, account.base()), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw broken(request, subject, "interrupted", e);
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

    private static ConnectorException broken(StoreRequest request, String subject, String what, Exception cause) {
        boolean tooLarge = what.contains("body exceeds capacity");
        FailureKind kind = tooLarge && request.reads()
                ? FailureKind.MALFORMED
                : FailureMapping.ofBrokenConnection(cause, request.reads());
        return new ConnectorException(kind, subject, request.method() + " failed: " + what + ".", cause);
    }

    private ConnectorException refused(
            StoreRequest request, HttpResponse<byte[]> answer, Map<String, String> credentials, String subject) {
        int status = answer.statusCode();
        Instant now = clock.instant();
        Optional<Duration> wait = RetryAfter.parse(answer.headers().firstValue("retry-after"), now);
        List<String> secrets = new ArrayList<>(credentials.values());
        account.alsoSecret().forEach(secret -> secrets.add(secret.reveal()));
        String words = ErrorText.of(answer.body(), secrets);
        String said = "the store answered " + status + (words.isEmpty() ? "" : ": " + words);
        return new ConnectorException(
                FailureMapping.ofStatus(status, request.reads()),
                subject,
                request.method() + " refused: " + said,
                wait);
    }

    private static Map<String, String> headers(HttpResponse<byte[]> answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getLast()));
        return Map.copyOf(headers);
    }
}
