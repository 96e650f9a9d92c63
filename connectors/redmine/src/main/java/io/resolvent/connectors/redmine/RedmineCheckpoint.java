package io.resolvent.connectors.redmine;

import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a sync of tickets stands. Writes appear a little late, so a pass begins some time before the last change that was
 * seen, and what was seen there is remembered by id and version.
 *
 * @param second to go on from
 * @param after within that second, the ticket to go on after; {@link #WHOLE} to go on with all that is in it and later
 * @param seen what need not be reported again
 */
record RedmineCheckpoint(Instant second, long after, List<Seen> seen) {

    static final long WHOLE = -1;
    static final RedmineCheckpoint START = new RedmineCheckpoint(Instant.EPOCH, WHOLE, List.of());

    /** How late a change may appear with an earlier time. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private static final int MOST_SEEN = 1_000;
    private static final Pattern FORM =
            Pattern.compile("([0-9]{1,12})/(-1|[0-9]{1,18})/((?:[0-9]+:[0-9]{1,12}:[0-9]{1,9};?)*)");

    /** A ticket at a version that was reported. */
    record Seen(long id, RedmineVersion version) {

        private static Seen parse(String text) {
            String[] parts = text.split(":");
            Instant second = Instant.ofEpochSecond(Long.parseLong(parts[1]));
            return new Seen(Long.parseLong(parts[0]), new RedmineVersion(second, Integer.parseInt(parts[2])));
        }

        private String text() {
            return id + ":" + version.second().getEpochSecond() + ":" + version.events();
        }
    }

    static RedmineCheckpoint of(Checkpoint checkpoint, String subject) {
        if (checkpoint.isStart()) {
            return START;
        }
        Matcher parts = FORM.matcher(checkpoint.value());
        if (!parts.matches()) {
            throw new ConnectorException(
                    FailureKind.MALFORMED, subject, "the checkpoint is not ours. Start the sync from the beginning.");
        }
        return new RedmineCheckpoint(
                Instant.ofEpochSecond(Long.parseLong(parts.group(1))),
                Long.parseLong(parts.group(2)),
                Stream.of(parts.group(3).split(";"))
                        .filter(text -> !text.isEmpty())
                        .map(Seen::parse)
                        .toList());
    }

    Checkpoint checkpoint() {
        return new Checkpoint(second.getEpochSecond() + "/" + after + "/"
                + seen.stream().map(Seen::text).collect(Collectors.joining(";")));
    }

    boolean knows(Seen ticket) {
        return seen.contains(ticket);
    }

    /** After a full page: first all that is in this second by number, because a page may end amid it. */
    RedmineCheckpoint within(Instant lastSecond, long lastId, List<Seen> page) {
        return new RedmineCheckpoint(lastSecond, lastId, remembered(page, lastSecond));
    }

    /** After the last page: the next pass begins a little before the newest change. */
    RedmineCheckpoint rewound(List<Seen> page) {
        Instant newest = Stream.concat(seen.stream(), page.stream())
                .map(ticket -> ticket.version().second())
                .max(Comparator.naturalOrder())
                .orElse(second.plus(OVERLAP));
        Instant from = newest.minus(OVERLAP);
        return page.isEmpty() && seen.isEmpty()
                ? new RedmineCheckpoint(second, WHOLE, List.of())
                : new RedmineCheckpoint(
                        from.isBefore(Instant.EPOCH) ? Instant.EPOCH : from, WHOLE, remembered(page, from));
    }

    private List<Seen> remembered(List<Seen> page, Instant from) {
        List<Seen> all = Stream.concat(seen.stream(), page.stream())
                .filter(ticket -> !ticket.version().second().isBefore(from))
                .distinct()
                .sorted(Comparator.comparing(ticket -> ticket.version().second()))
                .toList();
        return all.subList(Math.max(0, all.size() - MOST_SEEN), all.size());
    }
}
