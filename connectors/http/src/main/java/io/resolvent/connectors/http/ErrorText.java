package io.resolvent.connectors.http;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The store's own words about a failure, short, on one line, and without anything secret. */
final class ErrorText {

    private static final int LONGEST = 200;
    private static final int LONGEST_BODY = 16_384;
    private static final String ERRORS = "errors";
    private static final List<String> NAMES =
            List.of("message", "description", "error", "detail", "errorMessages", ERRORS);

    private ErrorText() {}

    /** @param secrets values that were sent as credentials and must not come back in an error */
    static String of(byte[] body, Collection<String> secrets) {
        String text = body.length > LONGEST_BODY ? "" : sentence(body);
        for (String secret : secrets) {
            text = text.replace(secret, "***");
            for (String part : secret.split(" ")) {
                text = part.length() >= 6 ? text.replace(part, "***") : text;
            }
        }
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static String sentence(byte[] body) {
        try {
            return sentence(StoreResponse.JSON.readTree(body));
        } catch (JacksonException e) {
            String text = new String(body, StandardCharsets.UTF_8);
            return text.contains("<") ? "" : text;
        }
    }

    /** The first that says something; a list of errors beside it tells what it is about. */
    private static String sentence(JsonNode json) {
        for (String name : NAMES) {
            JsonNode found = json.path(name);
            if (found.isString() && !found.stringValue().isBlank()) {
                return found.stringValue() + details(json.path(ERRORS));
            }
            if (found.isContainer() && !found.isEmpty()) {
                return found.toString();
            }
        }
        return "";
    }

    private static String details(JsonNode errors) {
        return errors.isArray() && !errors.isEmpty() ? ": " + errors : "";
    }
}
