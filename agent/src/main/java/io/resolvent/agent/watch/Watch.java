package io.resolvent.agent.watch;

import io.resolvent.agent.store.Alert;
import io.resolvent.agent.store.AlertKind;
import io.resolvent.agent.store.Alerts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks its watchers, raises what is new, settles what is over and repeats what nobody has acknowledged. A watcher that
 * fails blinds no other. One thread at a time; {@link #lastLook} from any.
 */
public final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final List<Watcher> watchers;
    private final Alerts alerts;
    private final Clock clock;
    private volatile Optional<Instant> lastLook = Optional.empty();

    Watch(List<Watcher> watchers, Alerts alerts, Clock clock) {
        this.watchers = List.copyOf(watchers);
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Looks once. To be called every few seconds. */
    public void look() {
        Instant now = clock.instant();
        watchers.forEach(watcher -> look(watcher, now));
        alerts.remind(now);
        lastLook = Optional.of(now);
    }

    /** When it last looked to the end; empty when it never did. */
    public Optional<Instant> lastLook() {
        return lastLook;
    }

    private void look(Watcher watcher, Instant now) {
        try {
            keep(watcher.kinds(), watcher.look(now), now);
        } catch (RuntimeException e) {
            LOG.error("no look at {}: {}", words(watcher.kinds()), e.getMessage());
        }
    }

    private void keep(Set<AlertKind> kinds, List<Concern> concerns, Instant now) {
        List<Alert> open = alerts.open().stream()
                .filter(alert -> words(kinds).contains(alert.kind()))
                .toList();
        concerns.stream()
                .filter(concern -> !concern.kind().isLasting() || open.stream().noneMatch(says(concern)))
                .forEach(concern -> {
                    alerts.raise(concern.kind().word(), concern.subject(), concern.message(), now);
                    LOG.warn("{} {}: {}", concern.kind().word(), concern.subject(), concern.message());
                });
        open.stream()
                .filter(alert -> AlertKind.of(alert.kind()).isLasting())
                .filter(alert -> concerns.stream().noneMatch(isAbout(alert)))
                .forEach(alert -> {
                    alerts.settle(alert.kind(), alert.subject());
                    LOG.info("{} {}: over", alert.kind(), alert.subject());
                });
    }

    private static Predicate<Alert> says(Concern concern) {
        return alert -> isAbout(alert).test(concern) && alert.message().equals(concern.message());
    }

    private static Predicate<Concern> isAbout(Alert alert) {
        return concern ->
                concern.kind().word().equals(alert.kind()) && concern.subject().equals(alert.subject());
    }

    private static Set<String> words(Set<AlertKind> kinds) {
        return kinds.stream().map(AlertKind::word).collect(Collectors.toUnmodifiableSet());
    }
}
