package io.resolvent.agent.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All found intents, and what a person may do with them. Immutable; a change is an {@link IntentEdit}, made by
 * {@link #after}. Names are unique, and a ticket is in one intent at most.
 *
 * @param intents the largest first
 */
public record IntentBook(List<FoundIntent> intents) {

    public IntentBook {
        intents = intents.stream()
                .sorted(Comparator.<FoundIntent>comparingInt(f -> -f.tickets().size())
                        .thenComparing(FoundIntent::id))
                .toList();
        unique(intents.stream().map(FoundIntent::id), "id");
        unique(intents.stream().map(FoundIntent::name), "name");
        unique(intents.stream().flatMap(f -> f.tickets().stream()), "ticket");
    }

    /** By id, name or label. */
    public FoundIntent intent(String key) {
        return intents.stream()
                .filter(f ->
                        f.id().equals(key) || f.name().equals(key) || f.label().equals(key))
                .findFirst()
                .orElseThrow(() ->
                        new IntentRefused("no found intent is called '" + key + "'. See: ./resolvent intents list"));
    }

    /** Gives an intent a name; confirming the name that it has is naming it too. */
    public IntentEdit name(String key, String name) {
        FoundIntent intent = intent(key);
        String plain = newName(name, Set.of(intent.id()));
        return new IntentEdit(
                IntentEdit.Kind.NAME,
                "named " + intent.label() + ": " + plain,
                List.of(intent),
                List.of(worked(intent.id(), plain, true, intent, intent.tickets())));
    }

    /** Makes one intent of several; it keeps the id and, if no other is given, the name of the first. */
    public IntentEdit merge(List<String> keys, Optional<String> name) {
        List<FoundIntent> merged = keys.stream().map(this::intent).distinct().toList();
        if (merged.size() < 2) {
            throw new IntentRefused("merging needs two different intents or more");
        }
        FoundIntent first = merged.getFirst();
        Set<String> gone = merged.stream().map(FoundIntent::id).collect(Collectors.toSet());
        String called = name.map(given -> newName(given, gone)).orElse(first.name());
        List<String> tickets =
                merged.stream().flatMap(f -> f.tickets().stream()).toList();
        return new IntentEdit(
                IntentEdit.Kind.MERGE,
                "merged " + merged.stream().map(FoundIntent::label).collect(Collectors.joining(" + ")) + " into "
                        + called,
                merged,
                List.of(worked(first.id(), called, name.isPresent() || first.named(), first, tickets)));
    }

    /**
     * Divides an intent. The first part keeps its id and name, the others are new and unnamed.
     *
     * @param parts all of its tickets, each in one part, no part empty, at least two
     * @param names of the parts after the first
     */
    public IntentEdit split(String key, List<List<String>> parts, List<String> names) {
        FoundIntent intent = intent(key);
        List<String> all = parts.stream().flatMap(List::stream).sorted().toList();
        if (parts.size() < 2
                || names.size() != parts.size() - 1
                || parts.stream().anyMatch(List::isEmpty)
                || !all.equals(intent.tickets())) {
            throw new IntentRefused(intent.label() + ": a split needs two parts or more that have all its "
                    + intent.tickets().size() + " tickets between them, none twice");
        }
        List<FoundIntent> after = new ArrayList<>();
        after.add(worked(intent.id(), intent.name(), intent.named(), intent, parts.getFirst()));
        Set<String> ids = intents.stream().map(FoundIntent::id).collect(Collectors.toCollection(HashSet::new));
        Set<String> taken = names();
        for (int part = 1; part < parts.size(); part++) {
            String id = Ids.free(intent.id() + " " + String.join(" ", parts.get(part)), ids);
            String name = Names.free(Names.plain(names.get(part - 1)), taken);
            ids.add(id);
            taken.add(name);
            after.add(new FoundIntent(id, name, false, true, Origin.CLUSTER, "", parts.get(part)));
        }
        String sizes = after.stream()
                .map(f -> f.name() + " (" + f.tickets().size() + ")")
                .collect(Collectors.joining(", "));
        return new IntentEdit(
                IntentEdit.Kind.SPLIT, "split " + intent.label() + " into " + sizes, List.of(intent), after);
    }

    /** Takes over what was found now. */
    public IntentEdit discovered(List<FoundIntent> now) {
        Set<FoundIntent> same = new HashSet<>(intents);
        same.retainAll(new HashSet<>(now));
        List<FoundIntent> before =
                intents.stream().filter(f -> !same.contains(f)).toList();
        List<FoundIntent> after = now.stream().filter(f -> !same.contains(f)).toList();
        return new IntentEdit(
                IntentEdit.Kind.DISCOVER,
                "found " + now.size() + " intents, " + after.size() + " of them new or changed",
                before,
                after);
    }

    /** The book with this change made. */
    public IntentBook after(IntentEdit edit) {
        List<FoundIntent> left = new ArrayList<>(intents);
        for (FoundIntent gone : edit.before()) {
            if (!left.remove(gone)) {
                throw new IntentRefused(gone.label() + " has changed meanwhile. Look again and repeat the command");
            }
        }
        left.addAll(edit.after());
        return new IntentBook(left);
    }

    private Set<String> names() {
        return intents.stream().map(FoundIntent::name).collect(Collectors.toCollection(HashSet::new));
    }

    private String newName(String given, Set<String> replaced) {
        String plain = Names.plain(given);
        if (plain.isBlank()) {
            throw new IntentRefused("a name must not be empty");
        }
        boolean taken = intents.stream()
                .anyMatch(f -> !replaced.contains(f.id()) && f.name().equals(plain));
        if (taken) {
            throw new IntentRefused("the name '" + plain + "' is taken. Choose another one, or merge the two intents");
        }
        return plain;
    }

    private static FoundIntent worked(String id, String name, boolean named, FoundIntent from, List<String> tickets) {
        return new FoundIntent(id, name, named, true, from.origin(), from.key(), tickets);
    }

    private static void unique(Stream<String> values, String what) {
        Set<String> seen = new HashSet<>();
        values.filter(value -> !seen.add(value)).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("found intents have the same " + what + ": " + twice);
        });
    }
}
