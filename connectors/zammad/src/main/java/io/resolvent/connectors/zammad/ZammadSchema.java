package io.resolvent.connectors.zammad;

import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.SchemaPart.Kind;
import io.resolvent.connectors.SchemaReader;
import io.resolvent.connectors.StoreSchema;
import io.resolvent.connectors.http.Json;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads the attributes that the installation added to tickets, states, groups, macros and text modules, without what is
 * switched off. Thread-safe.
 */
record ZammadSchema(ZammadApi api, ZammadAttributes attributes) implements SchemaReader {

    static final int PAGE = 500;

    @Override
    public StoreSchema read() {
        return new StoreSchema(Stream.of(
                        attributes.ask().stream().map(ZammadSchema::field),
                        active(ZammadRows.all(page -> api.states(page, PAGE)), Kind.STATUS, ""),
                        active(ZammadRows.all(page -> api.groups(page, PAGE)), Kind.GROUP, ""),
                        active(ZammadRows.all(page -> api.macros(page, PAGE)), Kind.MACRO, ZammadCanned.MACRO),
                        active(
                                ZammadRows.all(page -> api.textModules(page, PAGE)),
                                Kind.MACRO,
                                ZammadCanned.TEXT_MODULE))
                .flatMap(parts -> parts)
                .toList());
    }

    private static SchemaPart field(ZammadAttribute attribute) {
        return new SchemaPart(
                Kind.FIELD,
                attribute.name(),
                attribute.display(),
                attribute.mandatory(),
                attribute.options().keySet());
    }

    /** @param prefix what stands before the number in the ids of knowledge items */
    private Stream<SchemaPart> active(List<JsonNode> rows, Kind kind, String prefix) {
        return rows.stream()
                .filter(ZammadCanned::isActive)
                .map(row -> SchemaPart.of(kind, prefix + Json.number(row, "id", api.name()), Json.text(row, "name")));
    }
}
