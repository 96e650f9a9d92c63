package io.resolvent.agent.console;

import java.util.List;

/** Everything that happened with one ticket, newest first. */
public record StoryView(String ref, String summary, String link, List<EntryView> entries) {

    public record EntryView(
            long seq,
            DecisionRow row,
            List<String> findings,
            String question,
            String intentLine,
            String replyLabel,
            String reply,
            String note,
            List<EvidenceView> evidence,
            List<String> effects,
            String outcome,
            String versions,
            String times,
            String hash) {}

    /**
     * @param audience PUBLIC or INTERNAL
     * @param parts the text, with what was cited marked
     */
    public record EvidenceView(String source, String audience, String similarity, List<Part> parts) {}

    public record Part(String text, boolean cited) {}
}
