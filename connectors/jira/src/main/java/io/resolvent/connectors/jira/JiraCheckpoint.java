package io.resolvent.connectors.jira;

import io.resolvent.connectors.Checkpoint;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a sync stands, written as {@code seen|from|reconciled|token}.
 *
 * @param seen the latest update that was reported, in milliseconds since 1970; 0 for none
 * @param from the date that the present pass began with, as it was asked for; empty for the beginning of time
 * @param reconciled issues that the present pass looks at afresh; every page must name the same
 * @param token of the next page of the present pass; empty when a new pass begins
 */
record JiraCheckpoint(long seen, String from, List<String> reconciled, String token) {

    static Optional<JiraCheckpoint> parse(Checkpoint checkpoint) {
        if (checkpoint.isStart()) {
            return Optional.of(new JiraCheckpoint(0, "", List.of(), ""));
        }
        String[] parts = checkpoint.value().split("\\|", 4);
        if (parts.length != 4 || !parts[0].matches("[0-9]{1,15}")) {
            return Optional.empty();
        }
        List<String> reconciled = Arrays.stream(parts[2].split(","))
                .filter(id -> id.matches("[0-9]{1,18}"))
                .toList();
        return Optional.of(new JiraCheckpoint(Long.parseLong(parts[0]), parts[1], reconciled, parts[3]));
    }

    boolean isInside() {
        return !token.isEmpty();
    }

    Instant seenAt() {
        return Instant.ofEpochMilli(seen);
    }

    /** The same pass, one page on. */
    JiraCheckpoint page(long latest, String next) {
        return new JiraCheckpoint(Math.max(seen, latest), from, reconciled, next);
    }

    /** After the pass. */
    JiraCheckpoint end(long latest) {
        return new JiraCheckpoint(Math.max(seen, latest), "", List.of(), "");
    }

    Checkpoint toCheckpoint() {
        return seen == 0 && token.isEmpty()
                ? Checkpoint.start()
                : new Checkpoint(seen + "|" + from + "|" + String.join(",", reconciled) + "|" + token);
    }
}
