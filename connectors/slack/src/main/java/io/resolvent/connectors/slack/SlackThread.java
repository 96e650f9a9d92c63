package io.resolvent.connectors.slack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A message with the replies below it, as far as they are known.
 *
 * @param ts the message that began it, which may be gone
 * @param messages oldest first
 * @param gone messages that were deleted; kept so that a late event does not bring them back
 * @param missing whether Slack has replies that are not here
 * @param readTo the last reply that was read from Slack in order; empty before the first
 */
record SlackThread(
        String channel, String ts, List<SlackMessage> messages, Set<String> gone, boolean missing, String readTo) {

    private static final Comparator<SlackMessage> BY_TIME = Comparator.comparing(SlackMessage::ts, SlackTime.ORDER);

    SlackThread {
        messages = messages.stream().sorted(BY_TIME).toList();
        gone = Set.copyOf(gone);
    }

    static SlackThread empty(String channel, String ts) {
        return new SlackThread(channel, ts, List.of(), Set.of(), false, "");
    }

    /** With the message, unless it was deleted or is known in a newer form. */
    SlackThread with(SlackMessage message) {
        Optional<SlackMessage> known = find(message.ts());
        if (gone.contains(message.ts())
                || known.filter(k -> !message.isNewerThan(k)).isPresent()) {
            return this;
        }
        List<SlackMessage> more = new ArrayList<>(messages);
        more.removeIf(m -> m.ts().equals(message.ts()));
        more.add(message);
        return new SlackThread(channel, ts, more, gone, missing, readTo);
    }

    SlackThread without(String deleted) {
        List<SlackMessage> fewer = new ArrayList<>(messages);
        fewer.removeIf(m -> m.ts().equals(deleted));
        Set<String> all = new TreeSet<>(gone);
        all.add(deleted);
        return new SlackThread(channel, ts, fewer, all, missing, readTo);
    }

    /** Slack has replies that are not here. */
    SlackThread incomplete() {
        return new SlackThread(channel, ts, messages, gone, true, "");
    }

    /** Read in order up to this reply. */
    SlackThread readTo(String last, boolean more) {
        return new SlackThread(channel, ts, messages, gone, more, more ? last : "");
    }

    Optional<SlackMessage> find(String message) {
        return messages.stream().filter(m -> m.ts().equals(message)).findFirst();
    }

    List<SlackMessage> replies() {
        return messages.stream().filter(m -> !m.ts().equals(ts)).toList();
    }

    /** What people wrote. */
    List<SlackMessage> byPeople() {
        return messages.stream().filter(m -> !m.bot() && !m.text().isBlank()).toList();
    }

    /** Whether somebody answered somebody or something: then it may teach something. */
    boolean isConversation() {
        return !replies().isEmpty() && !byPeople().isEmpty();
    }

    Instant updatedAt() {
        return SlackTime.of(messages.isEmpty() ? ts : messages.getLast().ts());
    }
}
