package io.resolvent.connectors.http;

import java.io.Serial;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request and its whole answer, limited in time and size. */
final class Exchange {

    /** A page that says why there is no file may be longer than the file. */
    private static final int LARGEST_REFUSAL = 1024 * 1024;

    private Exchange() {}

    /** No answer, or none that could be read to its end. */
    static final class Broken extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        Broken(String message, Throwable cause) {
            super(message, cause);
        }

        boolean isTooLarge() {
            return String.valueOf(getMessage()).contains("body exceeds capacity");
        }

        /** What happened, for a person. */
        String words(URI asked) {
            return getCause() instanceof ExecutionException e && e.getCause() instanceof ConnectException
                    ? "nothing answers at " + asked + ", or the way there is blocked"
                    : String.valueOf(getMessage());
        }
    }

    static HttpResponse<byte[]> of(HttpClient connections, HttpRequest request, Duration patience, int maxBytes) {
        CompletableFuture<HttpResponse<byte[]>> answer = connections.sendAsync(request, within(maxBytes));
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new Broken("no answer in " + patience.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw new Broken(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Broken("interrupted", e);
        }
    }

    private static HttpResponse.BodyHandler<byte[]> within(int maxBytes) {
        return answer -> HttpResponse.BodyHandlers.limiting(
                        HttpResponse.BodyHandlers.ofByteArray(),
                        FailureMapping.isSuccess(answer.statusCode()) ? maxBytes : Math.max(maxBytes, LARGEST_REFUSAL))
                .apply(answer);
    }
}
