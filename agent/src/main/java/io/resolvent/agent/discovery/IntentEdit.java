package io.resolvent.agent.discovery;

import java.util.List;

/**
 * A change to the found intents.
 *
 * @param summary one line for people
 * @param before the intents that it takes away, as they were
 * @param after what stands in their place
 */
public record IntentEdit(Kind kind, String summary, List<FoundIntent> before, List<FoundIntent> after) {

    /** What was done. */
    public enum Kind {
        DISCOVER,
        NAME,
        MERGE,
        SPLIT,
        UNDO
    }

    public IntentEdit {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** What takes this change back. */
    IntentEdit undone() {
        List<FoundIntent> now = after;
        List<FoundIntent> again = before;
        return new IntentEdit(Kind.UNDO, "took back: " + summary, now, again);
    }
}
