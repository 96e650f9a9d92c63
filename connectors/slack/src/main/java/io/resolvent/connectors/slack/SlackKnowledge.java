package io.resolvent.connectors.slack;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.KnowledgeReader;
import java.util.List;

/**
 * Lists threads: a pass first reads on in the history, a request a page, as far as Slack allows, and then gives all that is
 * in the journal. Thread-safe.
 */
record SlackKnowledge(SlackConfig config, SlackJournal journal, SlackHistory history, SlackItem items)
        implements KnowledgeReader {

    private static final String READING = "history:";
    private static final String LISTING = "after:";

    @Override
    public Batch<KnowledgeItem> list(Checkpoint checkpoint) {
        String at = checkpoint.value();
        if (at.startsWith(LISTING)) {
            return threads(at.substring(LISTING.length()));
        }
        int done = at.matches(READING + "\\d{1,6}") ? Integer.parseInt(at.substring(READING.length())) : 0;
        if (done == 0) {
            history.begin();
        }
        if (done < config.history().requestsPerPass() && history.step() instanceof SlackHistory.Step.Read read) {
            return new Batch<>(List.of(), new Checkpoint(READING + (done + 1)), true, read.skipped());
        }
        return threads("");
    }

    private Batch<KnowledgeItem> threads(String after) {
        List<SlackThread> page = journal.after(after, config.pageSize());
        String last = page.isEmpty() ? after : SlackJournal.key(page.getLast());
        return new Batch<>(
                page.stream()
                        .filter(thread ->
                                thread.isConversation() && config.channels().contains(thread.channel()))
                        .map(items::of)
                        .toList(),
                new Checkpoint(LISTING + last),
                page.size() == config.pageSize());
    }
}
