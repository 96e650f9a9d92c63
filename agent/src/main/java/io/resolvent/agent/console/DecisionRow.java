package io.resolvent.agent.console;

import io.resolvent.agent.casefile.CaseFile;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.log.Recorded;
import io.resolvent.agent.policy.Reason;
import java.time.Instant;
import java.util.List;

/**
 * One decision, as a line of a table.
 *
 * @param question the beginning of what was asked, redacted, on one line; empty when nothing was read
 * @param confidence in percent; empty when the policy was not asked
 */
public record DecisionRow(
        long seq,
        String instant,
        String when,
        String system,
        String ticketId,
        String ref,
        String question,
        String word,
        String label,
        String intent,
        String confidence,
        List<String> reasons) {

    private static final int QUESTION = 110;

    static DecisionRow of(Recorded row, Instant now) {
        var entry = row.entry();
        return new DecisionRow(
                row.seq(),
                entry.at().toString(),
                Ages.ago(entry.at(), now),
                entry.ref().system(),
                entry.ref().id(),
                entry.ref().toString(),
                Cases.of(row)
                        .flatMap(CaseFile::inquiry)
                        .map(DecisionRow::beginning)
                        .orElse(""),
                entry.decision(),
                label(entry.decision()),
                entry.intent().replace('_', ' '),
                entry.confidence() == 0 ? "" : Math.round(entry.confidence() * 100) + "\u00A0%",
                entry.reasons().stream()
                        .map(Reason::sentence)
                        .map(Texts::capitalised)
                        .toList());
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

    private static String beginning(Inquiry inquiry) {
        boolean named = !inquiry.subject().isBlank() && !inquiry.text().startsWith(inquiry.subject());
        String question = named ? inquiry.subject() + " · " + inquiry.text() : inquiry.text();
        return Texts.cut(question.replaceAll("\\s+", " ").strip(), QUESTION);
    }
}
