package io.resolvent.connectors.rt;

import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a sync of tickets stands. RT keeps whole seconds and writes appear a little late, so a pass begins some time before
 * the last change that was seen, and what was seen there is remembered by id and version.
 *
 * @param since the second to go on from
 * @param after within that second, the ticket id to go on from
 * @param seen what need not be reported again
 */
record RtCheckpoint(Instant since, long after, List<Seen> seen) {

    static final RtCheckpoint START = new RtCheckpoint(Instant.EPOCH, 0, List.of());

    /** How late a change may appear with an earlier time. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private static final int MOST_SEEN = 1_000;
    private static final Pattern FORM = Pattern.compile("([0-9]{1,12})/([0-9]{1,18})/((?:[0-9]+:[^:;/]+:[0-9]+;?)*)");

    /** A ticket at a version that was reported. */
    record Seen(long id, String version, Instant updated) {}

    static RtCheckpoint of(Checkpoint checkpoint, String subject) {
        if (checkpoint.isStart()) {
            return START;
        }
        Matcher parts = FORM.matcher(checkpoint.value());
        if (!parts.matches()) {
            throw new ConnectorException(
                    FailureKind.MALFORMED, subject, "the checkpoint is not ours. Start the sync from the beginning.");
        }
        return new RtCheckpoint(
                Instant.ofEpochSecond(Long.parseLong(parts.group(1))),
                Long.parseLong(parts.group(2)),
                Stream.of(parts.group(3).split(";"))
                        .filter(s -> !s.isEmpty())
                        .map(RtCheckpoint::seen)
                        .toList());
    }

    Checkpoint checkpoint() {
        return new Checkpoint(since.getEpochSecond() + "/" + after + "/"
                + seen.stream()
                        .map(s -> s.id() + ":" + s.version() + ":" + s.updated().getEpochSecond())
                        .collect(Collectors.joining(";")));
    }

    boolean isStart() {
        return since.equals(Instant.EPOCH);
    }

    boolean knows(long id, String version) {
        return seen.stream().anyMatch(s -> s.id() == id && s.version().equals(version));
    }

    /** After a page that is not the last. */
    RtCheckpoint goingOnAfter(List<Seen> page) {
        Seen last = page.getLast();
        return new RtCheckpoint(last.updated(), last.id(), remembered(page, last.updated()));
    }

    /** After the last page: the next pass begins a little earlier. */
    RtCheckpoint rewound(List<Seen> page) {
        Instant newest = page.isEmpty() ? since : page.getLast().updated();
        Instant from = newest.minus(OVERLAP);
        boolean anything = !(page.isEmpty() && isStart());
        return anything
                ? new RtCheckpoint(page.isEmpty() && after == 0 ? since : from, 0, remembered(page, newest))
                : START;
    }

    private List<Seen> remembered(List<Seen> page, Instant newest) {
        Instant from = newest.minus(OVERLAP);
        List<Seen> all = Stream.concat(
                        seen.stream().filter(s -> page.stream().noneMatch(p -> p.id() == s.id())), page.stream())
                .filter(s -> !s.updated().isBefore(from))
                .toList();
        return all.subList(Math.max(0, all.size() - MOST_SEEN), all.size());
    }

    private static Seen seen(String text) {
        String[] parts = text.split(":");
        return new Seen(Long.parseLong(parts[0]), parts[1], Instant.ofEpochSecond(Long.parseLong(parts[2])));
    }
}
