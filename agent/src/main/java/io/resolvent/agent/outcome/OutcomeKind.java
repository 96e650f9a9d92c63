package io.resolvent.agent.outcome;

import java.util.Locale;

/** What came of a decision. */
public enum OutcomeKind {
    /** The requester said that it helped, or the store says so. */
    CONFIRMED,
    /** Nobody said anything since; not a success. */
    SILENT,
    /** The requester came back and the ticket is open again, or it was opened again. */
    REOPENED,
    /** The requester came back although the ticket is still done. */
    RE_CONTACTED,
    /** A person of the team wrote to the requester after the assistant had. */
    CORRECTED_BY_PERSON,
    /** A person sent the draft as it was. */
    SENT_AS_IS,
    /** A person sent the draft with changes. */
    EDITED,
    /** A person wrote something else, or ended the ticket without the draft. */
    DISCARDED,
    /** A draft that nobody has acted on yet. */
    UNUSED;

    /** The stable word for files and filters, for example {@code re_contacted}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reply was what the requester needed, by their own word. */
    public boolean isRight() {
        return this == CONFIRMED;
    }

    /** The assistant's own reply turned out not to be the end of it. */
    public boolean isWrong() {
        return this == REOPENED || this == RE_CONTACTED || this == CORRECTED_BY_PERSON;
    }
}
