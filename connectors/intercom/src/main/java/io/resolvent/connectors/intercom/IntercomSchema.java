package io.resolvent.connectors.intercom;

import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.SchemaPart.Kind;
import io.resolvent.connectors.SchemaReader;
import io.resolvent.connectors.StoreSchema;
import io.resolvent.connectors.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads conversation attributes, teams and macros; the states are the same everywhere. Thread-safe. */
record IntercomSchema(IntercomConfig config, IntercomApi api) implements SchemaReader {

    private static final int MOST_PAGES = 100;
    private static final int LARGEST_PAGE = 150;

    @Override
    public StoreSchema read() {
        List<SchemaPart> parts = new ArrayList<>();
        Json.rows(api.attributes(), "data").stream()
                .filter(attribute -> !attribute.path("archived").asBoolean(false))
                .filter(attribute -> !Json.text(attribute, "name").isBlank())
                .map(this::field)
                .forEach(parts::add);
        for (String state : Set.of("open", "snoozed", "closed")) {
            parts.add(SchemaPart.of(Kind.STATUS, state, state));
        }
        Json.rows(api.teams(), "teams").forEach(team -> parts.add(part(Kind.GROUP, team)));
        if (config.knowledge().contains(IntercomConfig.MACROS)) {
            macros().forEach(macro -> parts.add(part(Kind.MACRO, macro)));
        }
        return new StoreSchema(parts);
    }

    private List<JsonNode> macros() {
        List<JsonNode> macros = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = api.macros(cursor, Optional.empty(), LARGEST_PAGE).json();
            answer.path("data").values().forEach(macros::add);
            cursor = Optional.of(Json.text(answer.path("pages").path("next"), "starting_after"))
                    .filter(next -> !next.isEmpty());
            if (cursor.isEmpty()) {
                break;
            }
        }
        return macros;
    }

    private SchemaPart field(JsonNode attribute) {
        SchemaPart named = part(Kind.FIELD, attribute);
        return new SchemaPart(
                Kind.FIELD,
                named.id(),
                named.name(),
                attribute.path("required").asBoolean(false),
                IntercomAttributes.options(attribute));
    }

    private SchemaPart part(Kind kind, JsonNode row) {
        return SchemaPart.of(kind, Long.toString(Json.number(row, "id", api.name())), Json.text(row, "name"));
    }
}
