package io.resolvent.connectors.rt;

import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.SchemaPart.Kind;
import io.resolvent.connectors.SchemaReader;
import io.resolvent.connectors.StoreSchema;
import io.resolvent.connectors.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reads the queues, which are the groups, and the custom fields of those to work in. RT does not tell the statuses of a lifecycle.
 * Thread-safe.
 */
record RtSchema(RtApi api, RtConfig config) implements SchemaReader {

    /** How RT writes down that a field must have a value. */
    private static final String MANDATORY = "(?#Mandatory)";

    @Override
    public StoreSchema read() {
        List<SchemaPart> parts = new ArrayList<>();
        Set<String> fields = new LinkedHashSet<>();
        for (String name : config.queues()) {
            JsonNode queue = api.queue(name).json();
            queue.path("TicketCustomFields").values().forEach(field -> fields.add(Json.text(field, "id")));
        }
        queues(parts);
        fields.stream().map(this::field).forEach(parts::add);
        return new StoreSchema(parts);
    }

    private void queues(List<SchemaPart> parts) {
        int found = RtApi.PAGE;
        for (int page = 1; found == RtApi.PAGE; page++) {
            List<JsonNode> queues = api.queues(page);
            queues.forEach(queue -> parts.add(SchemaPart.of(
                    Kind.GROUP, Long.toString(Json.number(queue, "id", api.name())), Json.text(queue, "Name"))));
            found = queues.size();
        }
    }

    private SchemaPart field(String id) {
        JsonNode field = api.customField(id).json();
        Set<String> options = field.path("Values").values().stream()
                .map(value -> value.isObject() ? Json.text(value, "Name") : value.asString(""))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new SchemaPart(
                Kind.FIELD,
                id,
                Json.text(field, "Name"),
                Json.text(field, "Pattern").contains(MANDATORY),
                options);
    }
}
