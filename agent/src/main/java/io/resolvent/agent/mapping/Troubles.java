package io.resolvent.agent.mapping;

import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.SchemaPart.Kind;
import io.resolvent.connectors.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Goes through everything the configuration means by a store. */
record Troubles(StoreReferences references, Standings standings, SchemaIndex accepted, SchemaIndex present) {

    List<Trouble> all() {
        List<Trouble> all = new ArrayList<>();
        references.fields().values().forEach(field -> reference(field).ifPresent(all::add));
        references.groups().values().forEach(group -> reference(group).ifPresent(all::add));
        statuses(all);
        standings
                .newlyMandatory()
                .forEach(field ->
                        all.add(new Trouble(subject("MANDATORY", field.id()), standings.mandatory(field), true)));
        options(all);
        return List.copyOf(all);
    }

    /** A line for each reserved intent that the store's own field does not offer any more: who keeps it is not known. */
    Stream<String> reservedLost() {
        return lostIntents().filter(references.reserved()::contains).map(this::lost);
    }

    private Optional<Trouble> reference(Reference reference) {
        return switch (standings.of(reference)) {
            case Standing.Holds holds -> Optional.empty();
            case Standing.Unknown unknown -> Optional.of(new Trouble(subject(reference), unknown.problem(), false));
            case Standing.Broken broken -> Optional.of(new Trouble(subject(reference), broken.problem(), true));
            case Standing.Followed followed ->
                Optional.of(new Trouble(
                        subject(reference),
                        standings.line(
                                reference,
                                "is called " + followed.now().name() + " now and is followed by its id: name "
                                        + followed.now().name() + " or "
                                        + followed.now().id() + " there, then "
                                        + standings.accept()),
                        false));
        };
    }

    private void statuses(List<Trouble> all) {
        Set<String> written = new HashSet<>();
        references.statuses().forEach((status, reference) -> {
            written.add(reference.part());
            standings
                    .ofStatus(reference)
                    .ifPresent(problem -> all.add(new Trouble(subject(reference), problem, isWritten(status))));
        });
        for (String word : references.ownStatuses()) {
            Reference read =
                    new Reference(Kind.STATUS, word, "connectors." + references.store() + ".mapping.statuses." + word);
            if (!written.contains(word)) {
                standings.ofStatus(read).ifPresent(problem -> all.add(new Trouble(subject(read), problem, false)));
            }
        }
        for (SchemaPart status : present.all(Kind.STATUS)) {
            if (accepted.byId(Kind.STATUS, status.id()).isEmpty() && !isMapped(status)) {
                String message = references.store() + ": the status " + status.name()
                        + " is new, and its tickets count as open: map it under connectors." + references.store()
                        + ".mapping.statuses, or " + standings.accept();
                all.add(new Trouble(subject("STATUS", status.id()), message, false));
            }
        }
    }

    private boolean isMapped(SchemaPart status) {
        return references.mapped().contains(status.name())
                || references.mapped().contains(status.id());
    }

    private static boolean isWritten(Status status) {
        return status != Status.DELETED;
    }

    private void options(List<Trouble> all) {
        lostIntents()
                .forEach(intent -> all.add(new Trouble(
                        subject("INTENT", intent),
                        lost(intent),
                        references.reserved().contains(intent))));
    }

    /** Intents of the configuration that could be chosen in the store when it was accepted, and cannot now. */
    private Stream<String> lostIntents() {
        return Optional.ofNullable(references.fields().get(StoreReferences.INTENT))
                .flatMap(field -> accepted.meantBy(field).stream().findFirst())
                .map(before -> present.byId(Kind.FIELD, before.id())
                        .filter(now -> !now.options().isEmpty())
                        .map(now -> references.intents().keySet().stream()
                                .filter(intent -> offers(before, intent) && !offers(now, intent)))
                        .orElseGet(Stream::empty))
                .orElseGet(Stream::empty);
    }

    private static boolean offers(SchemaPart field, String intent) {
        return field.options().stream().anyMatch(intent::equalsIgnoreCase);
    }

    private String lost(String intent) {
        return references.store() + ": the field for intents does not offer " + intent + " any more ("
                + references.intents().get(intent) + "): name what it is called now, then " + standings.accept();
    }

    static String subject(String store, Reference reference) {
        return store + "/" + reference.kind() + "/" + reference.part();
    }

    private String subject(Reference reference) {
        return subject(references.store(), reference);
    }

    private String subject(String what, String name) {
        return references.store() + "/" + what + "/" + name;
    }
}
