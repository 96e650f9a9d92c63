package io.resolvent.connectors;

import java.util.List;
import java.util.Optional;

/** The fields, statuses, groups and macros of a store at one time. */
public record StoreSchema(List<SchemaPart> parts) {

    public StoreSchema {
        parts = List.copyOf(parts);
    }

    public List<SchemaPart> of(SchemaPart.Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }

    /** The part that has this name or, failing that, this id. */
    public Optional<SchemaPart> find(SchemaPart.Kind kind, String nameOrId) {
        return of(kind).stream()
                .filter(part -> part.name().equals(nameOrId))
                .findFirst()
                .or(() -> of(kind).stream()
                        .filter(part -> part.id().equals(nameOrId))
                        .findFirst());
    }
}
