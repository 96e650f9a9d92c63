package io.resolvent.connectors.testkit;

import java.net.URI;
import java.util.Map;

/** What the proxy does with a request instead of passing it on and back. */
public sealed interface Fault {

    /** Answers itself; the store never sees the request. */
    record Answer(int status, Map<String, String> headers, String body) implements Fault {
        public Answer {
            headers = Map.copyOf(headers);
        }
    }

    /** Passes the request on, waits for its effect, then cuts the connection without an answer. */
    record LostAnswer() implements Fault {}

    /** Cuts the connection; the store never sees the request. */
    record Dropped() implements Fault {}

    /** Holds the request back until the proxy heals; the store never sees it. */
    record Silence() implements Fault {}

    /** Passes the request on and cuts the answer in half. */
    record Truncated() implements Fault {}

    /** Answers 400 with every header of the request in its message, credentials included. */
    record Echo() implements Fault {}

    /** Answers with endless JSON of this many bytes. */
    record Huge(long bytes) implements Fault {}

    static Fault status(int status) {
        return new Answer(status, Map.of("Content-Type", "application/json"), "{\"message\":\"scripted\"}");
    }

    static Fault rateLimited(String retryAfter) {
        return new Answer(429, Map.of("Retry-After", retryAfter), "{}");
    }

    static Fault signInPage() {
        return new Answer(200, Map.of("Content-Type", "text/html"), "<html><body>Please sign in</body></html>");
    }

    static Fault redirect(URI to) {
        return new Answer(307, Map.of("Location", to.toString()), "");
    }

    /** Says that all is well, and does nothing. */
    static Fault emptySuccess() {
        return new Answer(200, Map.of("Content-Type", "application/json"), "{}");
    }
}
