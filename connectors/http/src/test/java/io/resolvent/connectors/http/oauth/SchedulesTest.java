package io.resolvent.connectors.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.http.oauth.Authority.Fate;
import io.resolvent.connectors.http.oauth.Authority.Rotation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At no point of any schedule is the only good refresh token lost. */
class SchedulesTest {

    private static final int SCHEDULES = 1_000;
    private static final int THREADED = 200;
    private static final List<Fate> ANSWERED = List.of(Fate.FINE, Fate.FINE, Fate.BUSY, Fate.SPOILT);

    @TempDir
    private Path home;

    @Test
    void noScheduleLosesAGoodGrant() {
        Map<Rotation, Integer> kept = new EnumMap<>(Rotation.class);
        Map<Rotation, Integer> withheld = new EnumMap<>(Rotation.class);
        for (long seed = 0; seed < SCHEDULES; seed++) {
            long drawn = seed;
            assertThatCode(() -> {
                        Schedule schedule = new Schedule(drawn, home);
                        (schedule.endsWithAGoodGrant() ? kept : withheld).merge(schedule.rotation(), 1, Integer::sum);
                    })
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
        System.out.println("OAuth schedules: " + SCHEDULES + ", good grants lost 0; kept " + kept
                + ", ended because the server told nobody its new token " + withheld);
        assertThat(withheld).doesNotContainKey(Rotation.NONE);
    }

    @Test
    void manyThreadsOfTwoProcessesLoseNothingEither() {
        int asked = 0;
        for (long seed = 0; seed < THREADED; seed++) {
            asked += threaded(seed);
        }
        System.out.println("OAuth schedules with threads: " + THREADED + ", requests for a token " + asked);
    }

    private int threaded(long seed) {
        MovableClock clock = new MovableClock();
        Random random = new Random(seed);
        Authority authority = new Authority(Rotation.STRICT, clock);
        GrantFile file =
                new GrantFile(home.resolve("threads-" + seed + ".json"), Grant.of(Optional.of(Authority.first())));
        try (ExecutorService renewals = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<AccessTokens> processes = Stream.of(1, 2)
                    .map(p -> new AccessTokens("desk", new Renewal("desk", authority, file, clock), clock, renewals))
                    .toList();
            for (int i = 0; i < 30; i++) {
                AccessTokens process = processes.get(random.nextInt(2));
                Duration pause = Duration.ofSeconds(random.nextInt(600));
                Fate fate = ANSWERED.get(random.nextInt(ANSWERED.size()));
                threads.submit(() -> {
                    authority.next(fate);
                    clock.pass(pause);
                    request(process);
                });
            }
        }
        try (Grants.Taken taken = file.take()) {
            assertThat(authority.takes(taken.grant().refreshTokens()))
                    .as("seed %d", seed)
                    .isTrue();
        }
        return authority.asked();
    }

    /** One that may fail, and whose token may be refused. */
    private static void request(AccessTokens process) {
        try {
            Map<String, String> shown = process.get();
            if (process.refused(shown)) {
                process.get();
            }
        } catch (ConnectorException e) {
            assertThat(e.kind().isRetriable()).isTrue();
        }
    }
}
