package io.resolvent.agent.mapping;

import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.SchemaPart.Kind;
import io.resolvent.connectors.StoreSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A store's schema that administrators change; ids are unique over all kinds. */
final class SomeSchema {

    private final Map<String, SchemaPart> parts = new LinkedHashMap<>();

    private SomeSchema() {}

    /** As it was when it was accepted. */
    static SomeSchema standard() {
        SomeSchema schema = new SomeSchema();
        schema.put(new SchemaPart(Kind.FIELD, "10", "Category", false, Set.of("refund", "login", "close_account")));
        schema.add(Kind.FIELD, "11", "Root cause");
        schema.add(Kind.FIELD, "12", "Product");
        schema.add(Kind.FIELD, "13", "Remarks");
        schema.add(Kind.STATUS, "1", "open");
        schema.add(Kind.STATUS, "2", "waiting");
        schema.add(Kind.STATUS, "3", "done");
        schema.add(Kind.STATUS, "4", "archived");
        schema.add(Kind.GROUP, "20", "Support");
        schema.add(Kind.GROUP, "21", "Billing");
        schema.add(Kind.GROUP, "22", "Lawyers");
        schema.add(Kind.GROUP, "23", "Sales");
        schema.add(Kind.MACRO, "30", "Reset");
        schema.add(Kind.MACRO, "31", "Refund");
        schema.add(Kind.MACRO, "32", "Greeting");
        return schema;
    }

    StoreSchema now() {
        return new StoreSchema(List.copyOf(parts.values()));
    }

    SomeSchema add(Kind kind, String id, String name) {
        return put(SchemaPart.of(kind, id, name));
    }

    SomeSchema rename(String id, String name) {
        SchemaPart was = part(id);
        return put(new SchemaPart(was.kind(), id, name, was.mandatory(), was.options()));
    }

    SomeSchema delete(String id) {
        parts.remove(id);
        return this;
    }

    SomeSchema demand(String id) {
        SchemaPart was = part(id);
        return put(new SchemaPart(was.kind(), id, was.name(), true, was.options()));
    }

    SomeSchema swap(String one, String other) {
        String name = part(one).name();
        return rename(one, part(other).name()).rename(other, name);
    }

    /** Deletes it and makes another one of the same name. */
    SomeSchema remake(String id, String newId) {
        SchemaPart was = part(id);
        return delete(id).put(new SchemaPart(was.kind(), newId, was.name(), was.mandatory(), was.options()));
    }

    SomeSchema withoutOption(String id, String option) {
        Set<String> options = new TreeSet<>(part(id).options());
        options.remove(option);
        return options(id, options);
    }

    SomeSchema withOption(String id, String option) {
        Set<String> options = new TreeSet<>(part(id).options());
        options.add(option);
        return options(id, options);
    }

    SomeSchema options(String id, Set<String> options) {
        SchemaPart was = part(id);
        return put(new SchemaPart(was.kind(), id, was.name(), was.mandatory(), options));
    }

    /** What a name or an id reaches in the store: the part of this id, else all of this name. */
    List<SchemaPart> reached(Kind kind, String nameOrId) {
        List<SchemaPart> byId = all(kind, part -> part.id().equals(nameOrId));
        return byId.isEmpty() ? all(kind, part -> part.name().equals(nameOrId)) : byId;
    }

    boolean has(String id) {
        return parts.containsKey(id);
    }

    private List<SchemaPart> all(Kind kind, java.util.function.Predicate<SchemaPart> like) {
        List<SchemaPart> found = new ArrayList<>();
        parts.values().stream()
                .filter(part -> part.kind() == kind && like.test(part))
                .forEach(found::add);
        return found;
    }

    private SchemaPart part(String id) {
        return java.util.Optional.ofNullable(parts.get(id)).orElseThrow();
    }

    private SomeSchema put(SchemaPart part) {
        parts.put(part.id(), part);
        return this;
    }
}
