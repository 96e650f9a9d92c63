package io.resolvent.agent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path home;

    private SqliteDatabase database;
    private Alerts alerts;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(home.resolve("resolvent.db"));
        alerts = new Alerts(database);
        alerts.raise("poll-failing", "desk", "It fails.", NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_nobody_has_seen_is_repeated_every_hour_and_counted() {
        assertThat(alerts.remind(NOW.plus(HOUR).minusSeconds(1))).isZero();
        assertThat(alerts.remind(NOW.plus(HOUR))).isEqualTo(1);
        assertThat(alerts.remind(NOW.plus(HOUR).plusSeconds(15))).isZero();
        assertThat(alerts.remind(NOW.plus(HOUR.multipliedBy(2)))).isEqualTo(1);
        assertThat(alerts.open().getFirst().reminders()).isEqualTo(2);
    }

    @Test
    void what_somebody_has_seen_is_not_repeated_and_stays_until_its_cause_is_gone() {
        assertThat(alerts.acknowledge("poll-failing", "desk", "kim", NOW)).isTrue();
        assertThat(alerts.remind(NOW.plus(HOUR))).isZero();
        alerts.raise("poll-failing", "desk", "It still fails.", NOW.plus(HOUR));
        assertThat(alerts.open()).singleElement().satisfies(alert -> {
            assertThat(alert.acknowledgedBy()).isEqualTo("kim");
            assertThat(alert.times()).isEqualTo(2);
        });

        alerts.settle("poll-failing", "desk");
        alerts.raise("poll-failing", "desk", "It fails again.", NOW.plus(HOUR));
        assertThat(alerts.open().getFirst().isAcknowledged()).isFalse();
    }

    @Test
    void what_tells_of_one_moment_ends_when_somebody_has_seen_it() {
        alerts.raise("reply-cap", "desk:1", "A reply was withheld.", NOW);

        assertThat(alerts.acknowledge("reply-cap", "desk:1", "kim", NOW)).isTrue();
        assertThat(alerts.acknowledge("reply-cap", "desk:1", "kim", NOW)).isFalse();
        assertThat(alerts.open()).extracting(Alert::kind).containsExactly("poll-failing");
    }

    @Test
    void only_the_first_to_see_it_is_kept_and_what_nobody_has_seen_comes_first() {
        alerts.raise("schema", "desk/x", "Gone.", NOW.minus(HOUR));
        alerts.acknowledge("poll-failing", "desk", "kim", NOW);

        assertThat(alerts.acknowledge("poll-failing", "desk", "sam", NOW)).isFalse();
        assertThat(alerts.open()).extracting(Alert::acknowledgedBy).containsExactly("", "kim");
    }

    @Test
    void a_kind_that_is_not_in_the_table_cannot_be_raised() {
        assertThatThrownBy(() -> alerts.raise("odd", "desk", "?", NOW)).hasMessageContaining("odd");
    }
}
