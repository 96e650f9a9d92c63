package io.resolvent.connectors.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request's body as {@code application/x-www-form-urlencoded}.
 *
 * @param fields name and value pairs in order
 */
record FormBody(List<Map.Entry<String, String>> fields) {

    static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    FormBody {
        fields = List.copyOf(fields);
    }

    byte[] bytes() {
        return fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
