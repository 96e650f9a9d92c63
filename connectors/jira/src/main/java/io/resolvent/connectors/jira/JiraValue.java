package io.resolvent.connectors.jira;

import io.resolvent.connectors.http.Json;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a field's value as text, and makes one of text. */
final class JiraValue {

    private static final List<String> NAMES = List.of("value", "name", "displayName", "rating");

    private JiraValue() {}

    /** Empty for no value, and for what has no words. Parts of a list are separated by commas. */
    static String text(JsonNode value) {
        if (value.isArray()) {
            return value.values().stream()
                    .map(JiraValue::text)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(", "));
        }
        if (!value.isObject()) {
            return value.isValueNode() && !value.isNull() ? value.asString("") : "";
        }
        if (Json.text(value, "type").equals("doc")) {
            return AdfText.of(value);
        }
        if (value.has("requestType")) {
            return Json.text(value.path("requestType"), "name");
        }
        String own = NAMES.stream()
                .map(name -> Json.text(value, name))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        String child = value.has("child") ? text(value.path("child")) : "";
        return Stream.of(own, child).filter(text -> !text.isBlank()).collect(Collectors.joining(" / "));
    }

    /** As Jira takes it, for a field of this kind; empty for kinds that cannot be set from text. */
    static Optional<Object> of(JiraField field, String text) {
        if (field.isDocument()) {
            return Optional.of(AdfDocument.of(text));
        }
        if (!field.type().equals("array")) {
            return one(field.type(), text);
        }
        List<Object> parts = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .flatMap(part -> one(field.items(), part).stream())
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    private static Optional<Object> one(String type, String text) {
        return switch (type) {
            case "string", "date", "datetime" -> Optional.of(text);
            case "number" -> number(text);
            case "option" -> Optional.of(Map.of("value", text));
            case "option-with-child" -> Optional.of(withChild(text.split(" / ", 2)));
            case "priority", "group", "component", "version", "resolution", "securitylevel" ->
                Optional.of(Map.of("name", text));
            case "user" -> Optional.of(Map.of("accountId", text));
            case "team" -> Optional.of(text);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> withChild(String[] parts) {
        return parts.length == 1
                ? Map.of("value", parts[0])
                : Map.of("value", parts[0], "child", Map.of("value", parts[1]));
    }
}
