package io.resolvent.agent.mapping;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.SchemaPart.Kind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.StoreSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One store as it is now, beside what was accepted of it and what the configuration means by it. Immutable; equal
 * arguments give equal answers.
 */
public final class Drift {

    private final StoreReferences references;
    private final SchemaIndex accepted;
    private final SchemaIndex present;
    private final Standings standings;

    Drift(StoreReferences references, StoreSchema accepted, StoreSchema present) {
        this.references = references;
        this.accepted = new SchemaIndex(accepted);
        this.present = new SchemaIndex(present);
        this.standings = new Standings(references.store(), this.accepted, this.present);
    }

    public String store() {
        return references.store();
    }

    public StoreSchema present() {
        return present.schema();
    }

    /** What is different from what was accepted, whether anything depends on it or not. */
    public List<Change> changes() {
        return SchemaDifference.between(accepted, present);
    }

    /** What a person should see to; nothing else is affected. */
    public List<Trouble> troubles() {
        return new Troubles(references, standings, accepted, present).all();
    }

    /** Lines of what would be lost if the store were accepted as it is: what the configuration has to say first. */
    public List<String> againstAccepting() {
        Set<Trouble> now = Set.copyOf(troubles());
        Stream<String> lost = new Drift(references, present.schema(), present.schema())
                .troubles().stream()
                        .filter(trouble -> !now.contains(trouble) && !isWritten(trouble))
                        .map(Trouble::message);
        Stream<String> statuses = references.statuses().values().stream()
                .filter(word -> !accepted.meantBy(word).isEmpty()
                        && present.meantBy(word).isEmpty())
                .flatMap(word -> standings.ofStatus(word).stream());
        return Stream.concat(lost, statuses).distinct().toList();
    }

    /** What the configuration means, and what that is in the store now; one line each. */
    public List<String> meanings() {
        return Stream.of(references.fields(), references.groups())
                .flatMap(byWord -> byWord.entrySet().stream())
                .map(word -> Reference.word(word.getValue().kind()) + " " + word.getKey() + ": "
                        + part(word.getValue())
                                .map(part -> part.name() + " (" + part.id() + ")")
                                .orElse("nothing"))
                .toList();
    }

    private boolean isWritten(Trouble trouble) {
        return references.statuses().values().stream()
                .anyMatch(word -> Troubles.subject(store(), word).equals(trouble.subject()));
    }

    /**
     * Why this action must not be made now; empty when it may.
     *
     * @param macros ids of the macros that a reply quotes
     */
    Optional<String> against(Action action, Set<String> macros) {
        return switch (action) {
            case Action.SetField set -> problem(references.field(set.field())).or(() -> option(set));
            case Action.Assign assign -> assign.group().flatMap(group -> problem(references.group(group)));
            case Action.ChangeStatus change -> status(change.status());
            case Action.PostPublicReply reply ->
                reply.status()
                        .flatMap(this::status)
                        .or(() -> macro(macros))
                        .or(() -> new Troubles(references, standings, accepted, present)
                                .reservedLost()
                                .findFirst());
            case Action.PostInternalNote note -> Optional.empty();
            case Action.AddTags tags -> Optional.empty();
            case Action.LinkTicket link -> Optional.empty();
            case Action.Notify notify -> Optional.empty();
        };
    }

    /** The same action in the store's own words, with the id of what has another name than the configuration says. */
    Action inStoreWords(Action action) {
        return switch (action) {
            case Action.SetField set -> new Action.SetField(called(references.field(set.field())), set.value());
            case Action.Assign assign ->
                new Action.Assign(assign.group().map(group -> called(references.group(group))), assign.person());
            default -> action;
        };
    }

    /** What the store calls these now; what it does not have is left out. */
    Map<String, String> names(Map<String, Reference> byWord) {
        Map<String, String> names = new TreeMap<>();
        byWord.forEach((word, reference) -> name(reference).ifPresent(name -> names.put(word, name)));
        return names;
    }

    StoreReferences references() {
        return references;
    }

    private Optional<String> name(Reference reference) {
        return present.tells(reference.kind()) ? part(reference).map(SchemaPart::name) : Optional.of(reference.part());
    }

    private Optional<SchemaPart> part(Reference reference) {
        return switch (standings.of(reference)) {
            case Standing.Holds holds -> present.meantBy(reference).stream().findFirst();
            case Standing.Followed followed -> Optional.of(followed.now());
            case Standing.Unknown unknown -> Optional.empty();
            case Standing.Broken broken -> Optional.empty();
        };
    }

    private String called(Reference reference) {
        return standings.of(reference) instanceof Standing.Followed followed
                ? followed.now().id()
                : reference.part();
    }

    private Optional<String> problem(Reference reference) {
        return standings.of(reference) instanceof Standing.Broken broken
                ? Optional.of(broken.problem())
                : Optional.empty();
    }

    private Optional<String> status(Status status) {
        Optional<String> word =
                Optional.ofNullable(references.statuses().get(status)).flatMap(standings::ofStatus);
        return word.isPresent() || !status.isDone()
                ? word
                : standings.newlyMandatory().findFirst().map(standings::mandatory);
    }

    private Optional<String> option(Action.SetField set) {
        return present.meantBy(new Reference(Kind.FIELD, called(references.field(set.field())), "")).stream()
                .filter(field -> !field.options().isEmpty() && !field.options().contains(set.value()))
                .findFirst()
                .map(field -> store() + ": the field " + field.name() + " does not offer " + set.value()
                        + ": set it by hand, and correct who asks for it");
    }

    private Optional<String> macro(Set<String> macros) {
        return macros.stream()
                .sorted()
                .flatMap(id -> accepted.byId(Kind.MACRO, id).stream())
                .filter(macro -> present.byId(Kind.MACRO, macro.id()).isEmpty())
                .findFirst()
                .map(macro -> store() + ": the macro " + macro.name()
                        + " that the reply quotes was deleted: answer by hand; it is forgotten with the next ingest");
    }
}
