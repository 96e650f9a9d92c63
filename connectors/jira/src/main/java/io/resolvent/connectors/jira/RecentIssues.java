package io.resolvent.connectors.jira;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Issues that are known to have changed just now, because we wrote to them or a webhook told of them. The search may not know
 * it yet; it is asked to look at these afresh. Thread-safe.
 */
final class RecentIssues {

    private static final Duration RECENT = Duration.ofMinutes(15);
    private static final int MOST = 50;

    private final Clock clock;
    private final Map<String, Instant> changed = new ConcurrentHashMap<>();

    RecentIssues(Clock clock) {
        this.clock = clock;
    }

    void add(String issue) {
        changed.put(issue, clock.instant());
        forgetOld();
    }

    /** The latest of them, as many as Jira takes. */
    List<String> latest() {
        forgetOld();
        return changed.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(RECENT);
        changed.values().removeIf(at -> at.isBefore(oldest));
    }
}
