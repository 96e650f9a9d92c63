package io.resolvent.connectors.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call to a store. Made by {@link #get} and its sisters, refined by the {@code with…} methods.
 *
 * @param path percent-encoded, beginning with a slash, below the account's base address
 * @param query name and value pairs in order; names may repeat
 * @param body what is sent as JSON: a record, map, list or JSON node, or else a form; empty for none
 * @param reads it changes nothing, so it may be tried again
 * @param subject what an error is about, empty for the path
 * @param budgets what it draws on besides the account's limit
 */
public record StoreRequest(
        String method,
        String path,
        List<Map.Entry<String, String>> query,
        Map<String, String> headers,
        Optional<Object> body,
        boolean reads,
        String subject,
        List<Budget> budgets) {

    public StoreRequest {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with a slash: " + path);
        }
        query = List.copyOf(query);
        headers = Map.copyOf(headers);
        budgets = List.copyOf(budgets);
    }

    /** @param template a path with {@code {}} for each segment; segments are encoded, and cannot leave their place */
    public static StoreRequest get(String template, String... segments) {
        return of("GET", true, template, segments);
    }

    /** A GET of an address as a store gave it, without its host and fragment. */
    static StoreRequest get(URI address) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return new StoreRequest("GET", path + query, List.of(), Map.of(), Optional.empty(), true, "", List.of());
    }

    /** A POST that only reads: a search with a body. Tried again like a GET. */
    public static StoreRequest search(String template, String... segments) {
        return of("POST", true, template, segments);
    }

    public static StoreRequest post(String template, String... segments) {
        return of("POST", false, template, segments);
    }

    public static StoreRequest put(String template, String... segments) {
        return of("PUT", false, template, segments);
    }

    public static StoreRequest delete(String template, String... segments) {
        return of("DELETE", false, template, segments);
    }

    public StoreRequest withQuery(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(query);
        more.add(Map.entry(name, value));
        return new StoreRequest(method, path, more, headers, body, reads, subject, budgets);
    }

    public StoreRequest withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new StoreRequest(method, path, query, more, body, reads, subject, budgets);
    }

    public StoreRequest withJson(Object json) {
        return new StoreRequest(method, path, query, headers, Optional.of(json), reads, subject, budgets);
    }

    /** Sends these fields, in order, as an HTML form is sent. */
    public StoreRequest withForm(List<Map.Entry<String, String>> fields) {
        return new StoreRequest(
                method, path, query, headers, Optional.of(new FormBody(fields)), reads, subject, budgets);
    }

    /** Names what the call is about, for example a ticket, for errors. */
    public StoreRequest about(Object what) {
        return new StoreRequest(method, path, query, headers, body, reads, what.toString(), budgets);
    }

    /** Draws on this budget too. */
    public StoreRequest within(Budget drawn) {
        List<Budget> more = new ArrayList<>(budgets);
        more.add(drawn);
        return new StoreRequest(method, path, query, headers, body, reads, subject, more);
    }

    String pathAndQuery() {
        StringBuilder text = new StringBuilder(path);
        char separator = '?';
        for (Map.Entry<String, String> pair : query) {
            text.append(separator).append(encode(pair.getKey())).append('=').append(encode(pair.getValue()));
            separator = '&';
        }
        return text.toString();
    }

    private static StoreRequest of(String method, boolean reads, String template, String... segments) {
        return new StoreRequest(
                method, fill(template, segments), List.of(), Map.of(), Optional.empty(), reads, "", List.of());
    }

    private static String fill(String template, String... segments) {
        String path = template;
        for (String segment : segments) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..") || !path.contains("{}")) {
                throw new IllegalArgumentException("not a path segment for " + template + ": '" + segment + "'");
            }
            int hole = path.indexOf("{}");
            path = path.substring(0, hole) + encode(segment) + path.substring(hole + 2);
        }
        return path;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
