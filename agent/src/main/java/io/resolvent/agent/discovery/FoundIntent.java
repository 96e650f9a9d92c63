package io.resolvent.agent.discovery;

import java.util.List;

/**
 * An intent that no field of the store names, with the resolved tickets that have it.
 *
 * @param id short, stable, unique in a home
 * @param name unique in a home; given by a person, by a macro's or article's title, or from the questions' own words
 * @param named a person stands behind the name: gave or confirmed it, or wrote the title of the macro or article
 * @param kept a person has worked on it: finding again leaves it and its tickets as they are
 * @param key the macro's or article's id, empty for a cluster
 * @param tickets as {@code system:id}, sorted, each in one intent only
 */
public record FoundIntent(
        String id, String name, boolean named, boolean kept, Origin origin, String key, List<String> tickets) {

    /** What the label of an intent begins with that nobody has named; it is never resolved automatically. */
    public static final String UNNAMED = "unnamed/";

    public FoundIntent {
        tickets = tickets.stream().distinct().sorted().toList();
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a found intent needs an id and a name");
        }
        if (name.startsWith(UNNAMED)) {
            throw new IllegalArgumentException("a name must not begin with " + UNNAMED);
        }
    }

    /** The label of its tickets: what autonomy, rules and reports know it by. */
    public String label() {
        return named ? name : UNNAMED + name;
    }

    FoundIntent with(List<String> otherTickets) {
        return new FoundIntent(id, name, named, kept, origin, key, otherTickets);
    }

    FoundIntent called(String otherName) {
        return new FoundIntent(id, otherName, named, kept, origin, key, tickets);
    }

    FoundIntent asKept() {
        return new FoundIntent(id, name, named, true, origin, key, tickets);
    }
}
