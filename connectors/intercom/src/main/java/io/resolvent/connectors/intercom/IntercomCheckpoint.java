package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a sync stands. Intercom's search lags behind, and how finely it compares times is not said; so a pass begins some
 * minutes before the last one began, at a full minute, and what was shown of that time is remembered by id and version.
 *
 * @param list what is being read: {@code conversations}, then {@code tickets}
 * @param since the pass shows what changed after this second
 * @param began when it began, by Intercom's clock; 0 before its first page
 * @param cursor the next page; empty for the first
 * @param seen versions by id of what need not be reported again
 */
record IntercomCheckpoint(String list, long since, long began, String cursor, Map<String, String> seen) {

    /** How late a change may appear in the search. */
    private static final long OVERLAP = 300;

    private static final long MINUTE = 60;
    private static final int MOST_SEEN = 1_000;
    private static final Pattern FORM = Pattern.compile(
            "(?<list>conversations|tickets)/(?<since>[0-9]{1,11})/(?<began>[0-9]{1,11})/(?<seen>(?:[a-z0-9-]+:[0-9]+;)*)/(?<cursor>.*)",
            Pattern.DOTALL);

    IntercomCheckpoint {
        seen = Map.copyOf(seen);
    }

    static IntercomCheckpoint of(Checkpoint checkpoint, String subject) {
        if (checkpoint.isStart()) {
            return new IntercomCheckpoint(IntercomPlace.CONVERSATIONS, 0, 0, "", Map.of());
        }
        Matcher parts = FORM.matcher(checkpoint.value());
        if (!parts.matches()) {
            throw new ConnectorException(
                    FailureKind.MALFORMED, subject, "the checkpoint is not ours. Start the sync from the beginning.");
        }
        Map<String, String> seen = new LinkedHashMap<>();
        for (String pair : parts.group("seen").split(";")) {
            if (!pair.isEmpty()) {
                seen.put(pair.substring(0, pair.indexOf(':')), pair.substring(pair.indexOf(':') + 1));
            }
        }
        return new IntercomCheckpoint(
                parts.group("list"),
                Long.parseLong(parts.group("since")),
                Long.parseLong(parts.group("began")),
                parts.group("cursor"),
                seen);
    }

    Checkpoint checkpoint() {
        StringBuilder text = new StringBuilder(list + "/" + since + "/" + began + "/");
        seen.forEach(
                (id, version) -> text.append(id).append(':').append(version).append(';'));
        return new Checkpoint(text.append('/').append(cursor).toString());
    }

    Optional<String> page() {
        return Optional.of(cursor).filter(c -> !c.isEmpty());
    }

    /** Deletions after this second belong to the pass: the first one shows the latest only. */
    long deletionsSince() {
        return since == 0 ? from() : since;
    }

    boolean knows(String id, String version) {
        return version.equals(seen.get(id));
    }

    IntercomCheckpoint begun(long now) {
        return new IntercomCheckpoint(list, since, began == 0 ? now : began, cursor, seen);
    }

    /** After a page that is not the last. */
    IntercomCheckpoint at(String next, Map<String, String> shown) {
        return new IntercomCheckpoint(list, since, began, next, latest(shown));
    }

    /** After the last page of conversations. */
    IntercomCheckpoint atTickets(Map<String, String> shown) {
        return new IntercomCheckpoint(IntercomPlace.TICKETS, since, began, "", latest(shown));
    }

    /** After the last page of all. */
    IntercomCheckpoint ended(Map<String, String> shown) {
        return new IntercomCheckpoint(IntercomPlace.CONVERSATIONS, from(), 0, "", latest(shown));
    }

    /** Where the next pass begins: at a full minute. */
    private long from() {
        return Math.max(0, (began - OVERLAP) / MINUTE * MINUTE - 1);
    }

    /** What the next pass would show again; the oldest is forgotten first when that is much. */
    private Map<String, String> latest(Map<String, String> shown) {
        Map<String, String> all = new LinkedHashMap<>(seen);
        all.putAll(shown);
        all.values().removeIf(version -> Long.parseLong(version) <= from());
        return all.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .skip(Math.max(0, all.size() - MOST_SEEN))
                .collect(LinkedHashMap::new, (map, e) -> map.put(e.getKey(), e.getValue()), Map::putAll);
    }
}
