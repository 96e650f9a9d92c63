package io.resolvent.connectors.sandbox.web;

import io.resolvent.connectors.sandbox.desk.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call as the desk sees it.
 *
 * @param segments the decoded parts of the path
 * @param headers lower-case names; the first value of each
 */
public record Call(
        String method, List<String> segments, Map<String, String> query, Map<String, String> headers, byte[] body) {

    public Call {
        segments = List.copyOf(segments);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** A part of the path; there are as many as the route has. */
    public String segment(int index) {
        return segments.get(index);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** A whole number from the query. */
    public long number(String name, long otherwise, long most) {
        String value = query.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,18}")) {
            throw new Refusal(Refusal.Reason.INVALID, name + ": expected a number");
        }
        return Math.min(most, Long.parseLong(value));
    }

    /** The fields of a sent form. */
    public Map<String, String> form() {
        return pairs(text());
    }

    static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Reason.INVALID, "not a valid address or form");
        }
    }
}
