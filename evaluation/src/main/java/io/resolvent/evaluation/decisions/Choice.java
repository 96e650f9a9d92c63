package io.resolvent.evaluation.decisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a support lead may want for a ticket, and the decision that does it. */
enum Choice {
    AUTO("auto_resolve"),
    DRAFT("suggest"),
    ESCALATE("hand_off"),
    CLARIFY("suggest"),
    IGNORE("abstain");

    private final String decision;

    Choice(String decision) {
        this.decision = decision;
    }

    /** The word of {@code results.jsonl}. */
    String decision() {
        return decision;
    }

    /** Empty for another word. */
    static Optional<Choice> of(String word) {
        return Arrays.stream(values())
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
