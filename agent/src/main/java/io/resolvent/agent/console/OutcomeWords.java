package io.resolvent.agent.console;

import io.resolvent.agent.outcome.Outcome;

/** Says what came of a decision. Pure. */
final class OutcomeWords {

    private OutcomeWords() {}

    static String of(Outcome outcome) {
        String detail = outcome.detail().isBlank() ? "" : " (" + outcome.detail() + ")";
        return switch (outcome.kind()) {
            case CONFIRMED -> "Confirmed: it helped" + detail + ".";
            case SILENT -> "Silent" + detail + ": nobody said anything since, which does not count as success.";
            case REOPENED -> "Reopened: the reply was not the end of it" + detail + ".";
            case RE_CONTACTED -> "The requester came back" + detail + ".";
            case CORRECTED_BY_PERSON -> "Corrected: a person of the team wrote after the assistant" + detail + ".";
            case SENT_AS_IS -> "A person sent the draft as it was" + detail + ".";
            case EDITED -> "A person sent the draft with changes" + detail + ".";
            case DISCARDED -> "The draft was not used" + detail + ".";
            case UNUSED -> "Nobody has acted on the draft yet" + detail + ".";
        };
    }
}
