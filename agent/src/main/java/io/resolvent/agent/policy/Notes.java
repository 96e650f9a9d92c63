package io.resolvent.agent.policy;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.NoteText;
import io.resolvent.agent.draft.Placeholders;
import io.resolvent.agent.guard.Finding;
import io.resolvent.connectors.Requester;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the internal note a support agent reads: diagnosis, draft, why it was not sent, then
 * what the diagnosis rests on. Plain text.
 */
final class Notes {

    private static final int LIMIT = 12_000;
    private static final String RULE = "--------";

    private Notes() {}

    static String of(Draft draft, Requester requester, List<Reason> reasons, List<Finding> findings) {
        return of(draft, requester, reasons, findings, "");
    }

    /** @param owner the group that gets the ticket, empty when it stays where it is */
    static String of(Draft draft, Requester requester, List<Reason> reasons, List<Finding> findings, String owner) {
        String reply = draft.reply()
                .map(r -> "\n\nDraft reply:\n" + RULE + "\n" + Placeholders.fill(r.text(), requester) + "\n" + RULE)
                .orElse("\n\nNo draft: nothing that customers may see answers this.");
        String why = "\n\nNot sent because "
                + reasons.stream()
                        .filter(reason -> reason != Reason.OBSERVE_ONLY)
                        .map(Reason::sentence)
                        .distinct()
                        .collect(Collectors.joining("; "))
                + "." + (owner.isBlank() ? "" : " For " + NoteText.line(owner, 80) + ".") + details(findings);
        String diagnosis = draft.diagnosis();
        int paragraph = diagnosis.contains("\n\n") ? diagnosis.indexOf("\n\n") : diagnosis.length();
        return bounded(diagnosis.substring(0, paragraph) + reply + why + diagnosis.substring(paragraph));
    }

    private static String details(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "\n- " + words(finding.kind()) + ": " + NoteText.line(finding.detail(), 200))
                .distinct()
                .collect(Collectors.joining());
    }

    private static String words(Finding.Kind kind) {
        return switch (kind) {
            case UNGROUNDED -> "not backed by its source";
            case INTERNAL_TEXT -> "internal text";
            case FOREIGN_LINK -> "foreign link";
            case PERSONAL_DATA -> "personal data";
            case UNFILLED_PLACEHOLDER -> "gap to fill";
            case PROMISE -> "promise";
            case INSTRUCTION_IN_TICKET -> "the ticket may try to steer the assistant";
            case LANGUAGE -> "language";
            case NOT_COVERED -> "not covered";
            case BELONGS_TO_PEOPLE -> "for a person";
            case DEPENDS_ON_UNKNOWN -> "depends on what is not known";
            case UNCLEAR -> "unclear";
            case SEVERAL_REQUESTS -> "several requests";
            case NOTHING_ASKED -> "nothing asked";
            case CHECK_FAILED -> "check failed";
        };
    }

    private static String bounded(String text) {
        if (text.length() <= LIMIT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
        return text.substring(0, end) + "…";
    }
}
