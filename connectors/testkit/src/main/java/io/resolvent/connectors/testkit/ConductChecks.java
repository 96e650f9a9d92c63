package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Connector;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A connector talks only to its store, and leaves nothing behind. */
interface ConductChecks extends Check {

    Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    @Covers(Capability.READ_TICKETS)
    default void aRedirectIsNotFollowed() {
        FaultProxy proxy = bench().proxy();
        try (ScriptedServer elsewhere = ScriptedServer.start()) {
            proxy.breakWhen(r -> true, Fault.redirect(elsewhere.address().resolve("/elsewhere")));

            assertThat(Bench.failureOf(() -> bench().read("1"))).isNotNull();
            assertThat(bench().connect().probe().isReady()).isFalse();
            assertThat(elsewhere.seen()).isEmpty();
        }
    }

    @Test
    default void closingEndsEveryThread() {
        Set<Long> before = threads();
        Connector connector = bench().connect();
        connector.probe();
        connector.close();

        Instant deadline = Instant.now().plus(PATIENCE);
        Set<String> left = newThreads(before);
        while (!left.isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
            left = newThreads(before);
        }
        assertThat(left).as("threads that outlive the connector").isEmpty();
    }

    @Test
    default void closingTwiceIsNoError() {
        Connector connector = bench().connect();
        connector.close();
        connector.close();
    }

    private static Set<Long> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::threadId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Platform threads that a connector may have started: not the proxy's, the carriers', or the runtime's. */
    private static Set<String> newThreads(Set<Long> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> !before.contains(t.threadId()))
                .map(Thread::getName)
                .filter(name -> !name.startsWith("ForkJoinPool") && !name.startsWith("VirtualThread"))
                .filter(name -> !name.startsWith("HttpClient-") || name.contains("SelectorManager"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
