package io.resolvent.agent.policy;

import io.resolvent.agent.discovery.FoundIntent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How far the assistant may go, per intent. Immutable.
 *
 * @param byIntent intents that differ from the rest
 * @param standard all other intents, the unknown one too
 */
public record AutonomySettings(Map<String, Autonomy> byIntent, Autonomy standard) {

    public AutonomySettings {
        byIntent = Map.copyOf(byIntent);
    }

    /** The same for every intent. */
    public static AutonomySettings of(Autonomy standard) {
        return new AutonomySettings(Map.of(), standard);
    }

    /** What holds for an intent; automatic resolution needs an intent that somebody has named. */
    public Autonomy of(String intent) {
        Autonomy autonomy = byIntent.getOrDefault(intent, standard);
        boolean isNamed = !intent.isBlank() && !intent.startsWith(FoundIntent.UNNAMED);
        return !isNamed && autonomy == Autonomy.AUTO ? Autonomy.SUGGEST : autonomy;
    }

    /** The same, where none of these intents goes beyond suggestions. */
    AutonomySettings without(Set<String> demoted) {
        Map<String, Autonomy> lowered = new TreeMap<>(byIntent);
        demoted.stream()
                .filter(intent -> of(intent) == Autonomy.AUTO)
                .forEach(intent -> lowered.put(intent, Autonomy.SUGGEST));
        return new AutonomySettings(lowered, standard);
    }

    String canonical() {
        return new TreeMap<>(byIntent) + "/" + standard;
    }
}
