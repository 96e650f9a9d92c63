package io.resolvent.agent.mapping;

import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.SchemaPart.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out how references stand. Immutable. */
record Standings(String store, SchemaIndex accepted, SchemaIndex present) {

    /** A reference by name follows its part by id, unless the name means another part by now. */
    Standing of(Reference reference) {
        if (!accepted.tells(reference.kind()) && !present.tells(reference.kind())) {
            return new Standing.Holds();
        }
        List<SchemaPart> meant = accepted.meantBy(reference);
        if (meant.size() > 1) {
            return ambiguous(reference);
        }
        return meant.isEmpty() ? asNew(reference) : of(reference, meant.getFirst());
    }

    /** What speaks against writing this status. Statuses are written by their word, so no rename is followed. */
    Optional<String> ofStatus(Reference reference) {
        boolean configured = reference.key().startsWith("connectors.");
        if (!configured && accepted.meantBy(reference).isEmpty()) {
            return Optional.empty();
        }
        return switch (of(reference)) {
            case Standing.Holds holds -> Optional.empty();
            case Standing.Unknown unknown -> Optional.of(unknown.problem());
            case Standing.Broken broken -> Optional.of(broken.problem());
            case Standing.Followed followed ->
                Optional.of(line(
                        reference,
                        "is called " + followed.now().name() + " now: map "
                                + followed.now().name() + " under connectors." + store + ".mapping.statuses, then "
                                + accept()));
        };
    }

    /** Fields that have to be filled in since the last acceptance before a ticket may be solved. */
    Stream<SchemaPart> newlyMandatory() {
        return present.all(Kind.FIELD).stream()
                .filter(SchemaPart::mandatory)
                .filter(field -> accepted.byId(Kind.FIELD, field.id())
                        .filter(SchemaPart::mandatory)
                        .isEmpty());
    }

    String mandatory(SchemaPart field) {
        return store + ": the field " + field.name() + " (" + field.id()
                + ") has become mandatory, so no ticket is solved automatically: have the store fill it or make it"
                + " optional, then " + accept();
    }

    String accept() {
        return "./resolvent schema accept " + store;
    }

    String line(Reference reference, String what) {
        return store + ": the " + reference.words() + " " + what;
    }

    private Standing asNew(Reference reference) {
        List<SchemaPart> now = present.meantBy(reference);
        if (now.size() > 1) {
            return ambiguous(reference);
        }
        return now.isEmpty()
                ? new Standing.Unknown(line(reference, "is not there: make it in the store, or name another one"))
                : new Standing.Holds();
    }

    private Standing of(Reference reference, SchemaPart was) {
        Optional<SchemaPart> is = present.byId(was.kind(), was.id());
        List<SchemaPart> now = present.meantBy(reference);
        if (is.isEmpty()) {
            return new Standing.Broken(line(
                    reference,
                    now.isEmpty()
                            ? "was deleted: name another one, then " + accept()
                            : "was deleted and made anew (" + now.getFirst().id() + "): if it means the same, "
                                    + accept()));
        }
        if (reference.part().equals(was.id())) {
            return new Standing.Holds();
        }
        if (now.size() > 1) {
            return ambiguous(reference);
        }
        return now.isEmpty() ? new Standing.Followed(is.get()) : sameOrOther(reference, was, now.getFirst());
    }

    private Standing sameOrOther(Reference reference, SchemaPart was, SchemaPart now) {
        return now.id().equals(was.id())
                ? new Standing.Holds()
                : new Standing.Broken(line(
                        reference,
                        "is another one now (" + now.id() + ", before " + was.id() + "): " + naming(reference)
                                + ", then " + accept()));
    }

    private Standing ambiguous(Reference reference) {
        return new Standing.Broken(line(reference, "is there more than once: " + naming(reference)));
    }

    private String naming(Reference reference) {
        return reference.kind() == Kind.STATUS
                ? "correct connectors." + store + ".mapping.statuses or the store"
                : "name the one that is meant by its id";
    }
}
