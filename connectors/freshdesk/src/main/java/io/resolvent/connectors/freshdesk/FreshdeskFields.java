package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.http.Json;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Ticket fields and statuses, as they are set up in this Freshdesk. Thread-safe. */
final class FreshdeskFields {

    private record Form(List<FreshdeskField> fields, Map<String, String> statuses) {}

    private final FreshdeskMemory<Form> form;

    FreshdeskFields(FreshdeskApi api, Clock clock) {
        form = new FreshdeskMemory<>(() -> read(FreshdeskPages.rows(api.ticketFields())), clock);
    }

    List<FreshdeskField> all() {
        return form.value().fields();
    }

    /** All of them as they are now. */
    List<FreshdeskField> allNow() {
        return form.askedAgain().fields();
    }

    /** The labels of statuses by their numbers. */
    Map<String, String> statuses() {
        return form.value().statuses();
    }

    /** The field with this label, name or number, as far as it was known some minutes ago. */
    Optional<FreshdeskField> known(String nameOrId) {
        return find(all(), nameOrId);
    }

    /** The field with this label, name or number; asked again for one that is not known. */
    Optional<FreshdeskField> find(String nameOrId) {
        return known(nameOrId).or(() -> find(allNow(), nameOrId));
    }

    private static Optional<FreshdeskField> find(List<FreshdeskField> fields, String nameOrId) {
        return fields.stream().filter(field -> field.isCalled(nameOrId)).findFirst();
    }

    private static Form read(List<JsonNode> rows) {
        List<FreshdeskField> fields = new ArrayList<>();
        Map<String, String> statuses = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            if (FreshdeskField.isOne(row)) {
                FreshdeskField field = FreshdeskField.of(row);
                fields.add(field);
                row.path("nested_ticket_fields")
                        .values()
                        .forEach(nested -> fields.add(FreshdeskField.dependent(nested, field)));
            }
            if (Json.text(row, "type").equals("default_status")) {
                row.path("choices").properties().forEach(status -> statuses.put(status.getKey(), label(status)));
            }
        }
        return new Form(List.copyOf(fields), statuses);
    }

    /** A status has two labels, for agents and for customers. */
    private static String label(Map.Entry<String, JsonNode> status) {
        String label = status.getValue().path(0).asString("");
        return label.isBlank() ? status.getKey() : label;
    }
}
