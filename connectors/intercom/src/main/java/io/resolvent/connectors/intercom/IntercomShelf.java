package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a pass over the knowledge stands.
 *
 * @param list what is being read, as the setting {@code knowledge} calls it
 * @param began when that began, in seconds since 1970, less a minute for clocks that differ
 * @param total how many entries the list had at its last page
 * @param page the next page, by cursor or number; empty for the first
 */
record IntercomShelf(String list, long began, long total, String page) {

    private static final long CLOCKS_DIFFER = 60;
    private static final Pattern FORM =
            Pattern.compile("(macros|articles|internal-articles)/([0-9]{1,11})/([0-9]{1,9})/(.*)", Pattern.DOTALL);

    static IntercomShelf start(String list, Clock clock) {
        return new IntercomShelf(list, clock.instant().getEpochSecond() - CLOCKS_DIFFER, 0, "");
    }

    static IntercomShelf of(Checkpoint checkpoint, String subject) {
        Matcher parts = FORM.matcher(checkpoint.value());
        if (!parts.matches()) {
            throw new ConnectorException(
                    FailureKind.MALFORMED, subject, "the checkpoint is not ours. Start the pass from the beginning.");
        }
        return new IntercomShelf(
                parts.group(1), Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)), parts.group(4));
    }

    Checkpoint checkpoint() {
        return new Checkpoint(list + "/" + began + "/" + total + "/" + page);
    }

    IntercomShelf at(String next, long entries) {
        return new IntercomShelf(list, began, entries, next);
    }

    Optional<String> cursor() {
        return Optional.of(page).filter(p -> !p.isEmpty());
    }

    int number() {
        return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    }
}
