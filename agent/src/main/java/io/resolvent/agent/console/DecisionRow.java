package io.resolvent.agent.console;

import io.resolvent.agent.log.Recorded;
import io.resolvent.agent.policy.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** One decision, as a line of a table. */
public record DecisionRow(
        long seq,
        String instant,
        String when,
        String system,
        String ticketId,
        String ref,
        String word,
        String label,
        String intent,
        String confidence,
        List<String> reasons) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    static DecisionRow of(Recorded row, Instant now) {
        var entry = row.entry();
        return new DecisionRow(
                row.seq(),
                entry.at().toString(),
                when(entry.at(), now),
                entry.ref().system(),
                entry.ref().id(),
                entry.ref().toString(),
                entry.decision(),
                label(entry.decision()),
                entry.intent().replace('_', ' '),
                entry.confidence() == 0 ? "" : Math.round(entry.confidence() * 100) + " %",
                entry.reasons().stream().map(DecisionRow::sentence).toList());
    }

    /** The decision in words that a person uses. */
    static String label(String word) {
        return switch (word) {
            case "auto_resolve" -> "Resolved";
            case "suggest" -> "Draft for a person";
            case "hand_off" -> "Handed off";
            case "abstain" -> "Left alone";
            default -> word;
        };
    }

    private static String sentence(Reason reason) {
        String sentence = reason.sentence();
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String when(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        if (age.toSeconds() < 60) {
            return Math.max(0, age.toSeconds()) + " s ago";
        }
        if (age.toMinutes() < 60) {
            return age.toMinutes() + " min ago";
        }
        return DAY.format(at.atZone(ZoneOffset.UTC)) + " UTC";
    }
}
