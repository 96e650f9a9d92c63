package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.SchemaPart.Kind;
import io.resolvent.connectors.SchemaReader;
import io.resolvent.connectors.StoreSchema;
import io.resolvent.connectors.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads active ticket fields, groups and macros; the words for statuses are the same everywhere. Thread-safe. */
record ZendeskSchema(ZendeskApi api) implements SchemaReader {

    @Override
    public StoreSchema read() {
        List<SchemaPart> parts = new ArrayList<>();
        ZendeskPages.all("ticket_fields", api::ticketFields).stream()
                .filter(field -> field.path("active").asBoolean(true))
                .map(this::field)
                .forEach(parts::add);
        ZendeskPages.all("groups", api::groups).stream()
                .map(group -> part(Kind.GROUP, group, "name"))
                .forEach(parts::add);
        ZendeskPages.all("macros", after -> api.macros(after, ZendeskConfig.LARGEST_PAGE)).stream()
                .map(macro -> part(Kind.MACRO, macro, "title"))
                .forEach(parts::add);
        return new StoreSchema(parts);
    }

    private SchemaPart field(JsonNode field) {
        SchemaPart named = part(Kind.FIELD, field, "title");
        Set<String> options = field.path("custom_field_options").values().stream()
                .map(option -> Json.text(option, "value"))
                .collect(Collectors.toUnmodifiableSet());
        return new SchemaPart(
                Kind.FIELD, named.id(), named.name(), field.path("required").asBoolean(false), options);
    }

    private SchemaPart part(Kind kind, JsonNode row, String nameField) {
        return SchemaPart.of(kind, Long.toString(Json.number(row, "id", api.name())), Json.text(row, nameField));
    }
}
