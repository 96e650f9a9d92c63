package io.resolvent.agent.console;

import java.util.List;

/** Everything that happened with one ticket, newest first. */
public record StoryView(String ref, String summary, String link, List<EntryView> entries) {

    /**
     * @param observed the assistant only watched
     * @param diagnosis the first paragraph of it
     * @param note the whole note as the team gets it
     * @param outcome empty when nothing is known yet
     */
    public record EntryView(
            long seq,
            DecisionRow row,
            boolean observed,
            List<String> findings,
            String question,
            String intentLine,
            List<LineView> diagnosis,
            String replyLabel,
            String reply,
            List<LineView> note,
            List<EvidenceView> evidence,
            List<EffectView> effects,
            String outcome,
            List<FactView> facts) {}

    /**
     * @param audience PUBLIC or INTERNAL
     * @param cited whether the reply cites it
     * @param parts the text, with what was cited marked
     */
    public record EvidenceView(String source, String audience, String similarity, boolean cited, List<Part> parts) {}

    /** @param kind plain, quote or item */
    public record LineView(String kind, String text) {}

    /** @param marked cited */
    public record Part(String text, boolean marked) {}

    /** @param tone the state's word, for its colour */
    public record EffectView(String what, String state, String tone) {}

    public record FactView(String name, String value) {}
}
