package io.resolvent.connectors.http;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Fetches files that a store keeps on other hosts: never with credentials, a few redirects at most, each address checked
 * before it is asked. Thread-safe.
 *
 * @param connections follow no redirects
 * @param refusal why an address must not be called; empty when it may
 */
record Elsewhere(HttpClient connections, Function<URI, Optional<String>> refusal, Duration callTimeout) {

    static final int MOST_HOPS = 4;

    /** Where an answer sends us; empty when it is no redirect. */
    static Optional<URI> next(HttpResponse<?> answer) {
        return switch (answer.statusCode()) {
            case 301, 302, 303, 307, 308 ->
                answer.headers().firstValue("location").map(to -> answer.uri().resolve(to));
            default -> Optional.empty();
        };
    }

    byte[] get(URI address, int maxBytes, String subject, long deadline) {
        URI at = address;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            HttpResponse<byte[]> answer = ask(at, maxBytes, subject, deadline);
            Optional<URI> next = next(answer);
            if (next.isEmpty()) {
                return body(answer, subject);
            }
            at = next.get();
        }
        throw new ConnectorException(FailureKind.REJECTED, subject, "is moved on too often. Open it in the store.");
    }

    private HttpResponse<byte[]> ask(URI at, int maxBytes, String subject, long deadline) {
        refusal.apply(at).ifPresent(why -> {
            throw new ConnectorException(
                    FailureKind.REJECTED,
                    subject,
                    "is not fetched: its address " + why + ". Open it in the ticket store.");
        });
        URI host = URI.create(at.getScheme() + "://" + at.getRawAuthority());
        StoreAccount nobody = new StoreAccount("file", host, Map::of);
        StoreRequest read = StoreRequest.get(at).withHeader("Accept", "*/*");
        Call call = new Call(nobody, read, subject, deadline, maxBytes, FailureKind.REJECTED);
        try {
            return Exchange.of(
                    connections, WireRequest.of(nobody, read, Map.of()), call.patience(callTimeout), maxBytes);
        } catch (Exchange.Broken e) {
            throw call.broken(e.words(host), e);
        }
    }

    private static byte[] body(HttpResponse<byte[]> answer, String subject) {
        if (!FailureMapping.isSuccess(answer.statusCode())) {
            throw new ConnectorException(
                    FailureMapping.ofStatus(answer.statusCode(), true),
                    subject,
                    "the file's host answered " + answer.statusCode() + ".");
        }
        return answer.body();
    }
}
