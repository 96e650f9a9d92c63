package io.resolvent.connectors.sandbox.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What the desk answers to one call. */
public record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer of(int status, String contentType, String text) {
        return new Answer(status, contentType, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public static Answer html(int status, String text) {
        return of(status, "text/html; charset=utf-8", text);
    }

    /** Sends the browser on to another page of the desk. */
    public static Answer seeOther(String path) {
        return new Answer(303, "text/plain; charset=utf-8", new byte[0], Map.of("Location", path));
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, body, more);
    }
}
