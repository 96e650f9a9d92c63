package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.SchemaPart.Kind;
import io.resolvent.connectors.SchemaReader;
import io.resolvent.connectors.StoreSchema;
import io.resolvent.connectors.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads ticket fields, statuses by number, groups, and the canned responses of shared folders. Thread-safe. */
record FreshdeskSchema(FreshdeskApi api, FreshdeskFields fields, FreshdeskGroups groups, FreshdeskShelves shelves)
        implements SchemaReader {

    @Override
    public StoreSchema read() {
        List<SchemaPart> parts = new ArrayList<>();
        fields.allNow().stream().map(FreshdeskSchema::field).forEach(parts::add);
        addAll(parts, Kind.STATUS, fields.statuses());
        addAll(parts, Kind.GROUP, groups.allNow());
        for (FreshdeskShelf folder : shelves.canned()) {
            FreshdeskPages.all(page -> api.cannedResponses(folder.id(), page, FreshdeskPages.LARGEST)).stream()
                    .map(this::macro)
                    .forEach(parts::add);
        }
        return new StoreSchema(parts);
    }

    private static SchemaPart field(FreshdeskField field) {
        return new SchemaPart(Kind.FIELD, field.name(), field.label(), field.mandatory(), field.options());
    }

    private SchemaPart macro(JsonNode response) {
        return SchemaPart.of(
                Kind.MACRO, Long.toString(Json.number(response, "id", api.name())), Json.text(response, "title"));
    }

    private static void addAll(List<SchemaPart> parts, Kind kind, Map<String, String> names) {
        names.forEach((id, name) -> parts.add(SchemaPart.of(kind, id, name)));
    }
}
