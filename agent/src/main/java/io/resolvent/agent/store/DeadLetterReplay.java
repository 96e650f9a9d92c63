package io.resolvent.agent.store;

import java.util.Map;
import java.util.function.Predicate;

/** Puts dead letters back to work. Replaying twice is harmless: effects that are there are adopted. Thread-safe. */
public final class DeadLetterReplay {

    private static final int PAGE = 10_000;

    private final Database database;
    private final DeadLetters letters;
    private final Map<DeadLetter.Origin, Predicate<String>> revivals;

    /** @param revivals for each origin, what puts the work of that key back; false when there is none */
    public DeadLetterReplay(Database database, Map<DeadLetter.Origin, Predicate<String>> revivals) {
        this.database = database;
        this.letters = new DeadLetters(database);
        this.revivals = Map.copyOf(revivals);
    }

    /** @return false when there is no such dead letter, or nothing is left of its work */
    public boolean one(String id) {
        return database.write(connection -> letters.find(id)
                .filter(letter ->
                        revivals.getOrDefault(letter.origin(), key -> false).test(letter.key()))
                .map(letter -> letters.remove(id))
                .orElse(false));
    }

    /** @return how many were put back */
    public int all() {
        return (int)
                letters.list(PAGE).stream().filter(letter -> one(letter.id())).count();
    }
}
