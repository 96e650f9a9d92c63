package io.resolvent.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.agent.jobs.RecurringJob;
import io.resolvent.agent.store.Sql;
import io.resolvent.connectors.ProbeResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private WatchedHome home;

    @BeforeEach
    void open() {
        home = new WatchedHome(folder);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void nothing_is_raised_while_all_is_well() {
        home.webhook("1");
        home.pass(Duration.ofHours(1));

        assertThat(home.kinds()).isEmpty();
    }

    @Test
    void an_event_that_waits_is_told_within_a_minute_of_its_threshold_and_over_when_it_is_decided() {
        home.waits("1");
        home.pass(Duration.ofMinutes(10).minus(WatchedHome.LOOK));
        assertThat(home.kinds()).isEmpty();

        home.pass(MINUTE);
        assertThat(home.kinds()).containsExactly("inbox-age");

        home.decided();
        home.pass(WatchedHome.LOOK);
        assertThat(home.kinds()).isEmpty();
    }

    @Test
    void an_effect_that_waits_is_told_within_a_minute_of_its_threshold() {
        home.database.write(c -> Sql.update(c, """
                insert into outbox (action_id, decision, ordinal, system, ticket_id, trigger_id, action, is_public,
                    expected_version, state, due_at, created_at)
                values ('a', 1, 0, 'desk', '1', '', '{}', 0, '', 'WAITING', 0, ?)
                """, home.clock.instant().toEpochMilli()));
        home.pass(Duration.ofMinutes(9));
        assertThat(home.kinds()).isEmpty();

        home.pass(Duration.ofMinutes(2));
        assertThat(home.kinds()).containsExactly("outbox-age");
    }

    @Test
    void polls_that_do_not_happen_are_told_and_over_with_the_next_one() {
        home.goBy(Duration.ofMinutes(5));
        home.look();
        assertThat(home.kinds()).isEmpty();

        home.goBy(MINUTE);
        home.look();
        assertThat(home.kinds()).containsExactly("poll-silent");

        home.polled();
        home.look();
        assertThat(home.kinds()).isEmpty();
    }

    @Test
    void the_time_in_which_the_program_did_not_run_is_no_missed_poll() {
        home.polled();
        home.goBy(Duration.ofDays(1));
        home.restart();
        home.look();

        assertThat(home.kinds()).isEmpty();
    }

    @Test
    void refused_credentials_are_told_at_once_and_stay_while_the_store_cannot_be_asked() {
        home.store.probing(() -> new ProbeResult(ProbeResult.State.UNAUTHENTICATED, "", List.of("make a new token")));
        home.askStores();
        assertThat(home.alerts().open().getFirst().message())
                .contains("desk does not take the credentials: make a new token")
                .endsWith("Give the connector valid credentials with the rights that its README names.");

        home.store.probing(() -> new ProbeResult(ProbeResult.State.INDETERMINATE, "", List.of()));
        home.askStores();
        assertThat(home.kinds()).containsExactly("access-refused");

        home.store.probing(() -> new ProbeResult(ProbeResult.State.READY, "assistant", List.of()));
        home.askStores();
        assertThat(home.kinds()).isEmpty();
    }

    @Test
    void a_clock_that_jumps_is_told_until_somebody_has_seen_it() {
        home.pass(MINUTE);
        home.clock.advance(Duration.ofHours(-1));
        home.look();
        assertThat(home.alerts().open().getFirst().message()).startsWith("The clock went 3600 s back");

        home.pass(MINUTE);
        assertThat(home.kinds()).containsExactly("clock-jumped");
        assertThat(home.alerts().acknowledge("clock-jumped", "clock", "kim", home.clock.instant()))
                .isTrue();
        assertThat(home.kinds()).isEmpty();
    }

    @Test
    void a_job_that_fails_three_times_in_a_row_is_told_and_over_when_it_succeeds() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Runnable job = home.jobs
                .watched(new RecurringJob("decide", MINUTE, () -> {
                    if (broken.get()) {
                        throw new IllegalStateException("no index");
                    }
                }))
                .work();
        for (int i = 0; i < 3; i++) {
            home.look();
            assertThat(home.kinds()).isEmpty();
            assertThatThrownBy(job::run).hasMessage("no index");
        }
        home.look();
        assertThat(home.kinds()).containsExactly("job-failing");

        broken.set(false);
        job.run();
        home.look();
        assertThat(home.kinds()).isEmpty();
    }

    @Test
    void a_job_that_does_not_end_is_told() {
        home.jobs
                .watched(new RecurringJob("deliver", MINUTE, () -> {
                    home.goBy(Duration.ofMinutes(14));
                    home.polled();
                    home.look();
                    assertThat(home.kinds()).isEmpty();
                    home.goBy(Duration.ofMinutes(2));
                    home.look();
                    assertThat(home.kinds()).containsExactly("job-stuck");
                }))
                .work()
                .run();
        home.look();

        assertThat(home.kinds()).isEmpty();
    }

    @Test
    void a_disk_without_room_is_told() {
        assertThat(new DiskSpace(() -> DiskSpace.LEAST - 1).look(home.clock.instant()))
                .hasSize(1);
        assertThat(new DiskSpace(() -> DiskSpace.LEAST).look(home.clock.instant()))
                .isEmpty();
    }

    @Test
    void credentials_that_end_soon_are_told_two_weeks_before() {
        home.close();
        home = new WatchedHome(folder, "2026-03-17");
        home.pass(WatchedHome.LOOK);
        assertThat(home.kinds()).isEmpty();

        home.goBy(Duration.ofDays(1));
        home.pass(WatchedHome.LOOK);
        assertThat(home.kinds()).contains("credentials-expiring");
    }

    @Test
    void a_watcher_that_fails_blinds_no_other() {
        home.database.write(c -> Sql.update(c, "drop table outbox"));
        home.goBy(Duration.ofMinutes(6));
        home.look();

        assertThat(home.kinds()).containsExactly("poll-silent");
    }
}
