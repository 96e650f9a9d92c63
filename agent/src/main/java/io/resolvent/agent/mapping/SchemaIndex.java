package io.resolvent.agent.mapping;

import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.SchemaPart.Kind;
import io.resolvent.connectors.StoreSchema;
import java.util.List;
import java.util.Optional;

/** Looks parts up. Immutable. */
record SchemaIndex(StoreSchema schema) {

    /** Whether the store says anything about such parts. */
    boolean tells(Kind kind) {
        return schema.parts().stream().anyMatch(part -> part.kind() == kind);
    }

    List<SchemaPart> all(Kind kind) {
        return schema.parts().stream().filter(part -> part.kind() == kind).toList();
    }

    Optional<SchemaPart> byId(Kind kind, String id) {
        return schema.parts().stream()
                .filter(part -> part.kind() == kind && part.id().equals(id))
                .findFirst();
    }

    /** What an id or a name may mean: the part of this id, else every part of this name. */
    List<SchemaPart> meantBy(Reference reference) {
        return byId(reference.kind(), reference.part())
                .map(List::of)
                .orElseGet(() -> all(reference.kind()).stream()
                        .filter(part -> part.name().equals(reference.part()))
                        .toList());
    }
}
