package io.resolvent.agent.watch;

import io.resolvent.agent.store.AlertKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether webhooks that used to come have stopped. Each store's own last two weeks say what is usual: how many tickets
 * change there without a webhook, and how long no webhook comes. Stores whose webhooks never came, or seldom, are let be.
 * What went by while this program was not running says nothing.
 */
final class WebhookSilence implements Watcher {

    private static final Duration LEARNED = Duration.ofDays(14);
    private static final Duration GRACE = Duration.ofMinutes(10);
    private static final Duration LEAST_PAUSE = Duration.ofHours(1);
    private static final int LEAST_WEBHOOKS = 20;
    private static final int LEAST_DAYS = 7;
    private static final int LEAST_CHANGED = 6;

    private final SqlArrivals arrivals;
    private final Set<String> systems;
    private final Instant started;
    private final Map<String, Usual> usual = new HashMap<>();

    /** What was usual up to a webhook. */
    private record Usual(Instant webhook, Arrivals arrivals) {}

    /** @param systems stores that can send webhooks */
    WebhookSilence(SqlArrivals arrivals, Set<String> systems, Instant started) {
        this.arrivals = arrivals;
        this.systems = Set.copyOf(systems);
        this.started = started;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.WEBHOOKS_SILENT);
    }

    @Override
    public List<Concern> look(Instant now) {
        return systems.stream()
                .sorted()
                .flatMap(system -> silence(system, now).stream())
                .toList();
    }

    private Optional<Concern> silence(String system, Instant now) {
        return arrivals.lastWebhook(system)
                .filter(last -> isBeyond(system, last, now))
                .map(last -> new Concern(
                        AlertKind.WEBHOOKS_SILENT,
                        system,
                        "No webhook of " + system + " has come since " + last.truncatedTo(ChronoUnit.SECONDS)));
    }

    private boolean isBeyond(String system, Instant last, Instant now) {
        Instant from = last.isAfter(started) ? last : started;
        if (from.isAfter(now.minus(GRACE))) {
            return false;
        }
        Arrivals known = usual(system, last);
        if (known.webhooks() < LEAST_WEBHOOKS) {
            return false;
        }
        long changed = arrivals.changed(system, from, now.minus(GRACE));
        return changed >= Math.max(LEAST_CHANGED, 2 * known.mostWithout() + 1)
                || (known.days() >= LEAST_DAYS && from.isBefore(now.minus(longest(known))));
    }

    /** Learned once for each silence that outlasts the grace. */
    private Arrivals usual(String system, Instant last) {
        Optional<Usual> learned = Optional.ofNullable(usual.get(system))
                .filter(known -> known.webhook().equals(last));
        return learned.orElseGet(() -> {
                    Usual now = new Usual(last, Arrivals.of(arrivals.between(system, last.minus(LEARNED), last)));
                    usual.put(system, now);
                    return now;
                })
                .arrivals();
    }

    private static Duration longest(Arrivals known) {
        Duration three = known.longestPause().multipliedBy(3);
        return three.compareTo(LEAST_PAUSE) > 0 ? three : LEAST_PAUSE;
    }
}
