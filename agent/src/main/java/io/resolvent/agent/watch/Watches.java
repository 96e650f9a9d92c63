package io.resolvent.agent.watch;

import io.resolvent.agent.config.Settings;
import io.resolvent.agent.store.Alerts;
import io.resolvent.agent.store.Database;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Connector;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * What is watched.
 *
 * @param here all that can be seen without asking a store
 * @param stores what only the stores know
 */
public record Watches(Watch here, Watch stores) {

    /** @param nanos as {@link System#nanoTime} */
    public static Watches of(
            Settings settings,
            Database database,
            Collection<Connector> connectors,
            JobRuns jobs,
            Clock clock,
            LongSupplier nanos) {
        Alerts alerts = new Alerts(database);
        SqlQueues queues = new SqlQueues(database);
        Instant started = clock.instant();
        Map<String, Duration> pauses = can(Capability.POLL_CHANGES, connectors).stream()
                .collect(Collectors.toMap(name -> name, name -> pause(settings, name)));
        Watch here = new Watch(
                List.of(
                        new QueueAge(queues),
                        new PollAge(queues, pauses, started),
                        new WebhookSilence(
                                new SqlArrivals(database), can(Capability.RECEIVE_WEBHOOKS, connectors), started),
                        new DiskSpace(() -> DiskSpace.free(settings.home())),
                        new ClockJump(queues, nanos),
                        new CredentialDates(settings.connectors()),
                        jobs),
                alerts,
                clock);
        return new Watches(here, new Watch(List.of(new Access(connectors)), alerts, clock));
    }

    private static Set<String> can(Capability capability, Collection<Connector> connectors) {
        return connectors.stream()
                .filter(connector -> connector.manifest().can(capability))
                .map(Connector::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Duration pause(Settings settings, String name) {
        return Objects.requireNonNull(settings.connectors().get(name)).poll();
    }
}
