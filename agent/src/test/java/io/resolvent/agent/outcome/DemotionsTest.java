package io.resolvent.agent.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.fakes.MovableClock;
import io.resolvent.agent.policy.ErrorWatch;
import io.resolvent.agent.store.Alert;
import io.resolvent.agent.store.Alerts;
import io.resolvent.agent.store.Sql;
import io.resolvent.agent.store.SqliteDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemotionsTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));

    @TempDir
    private Path home;

    private SqliteDatabase database;
    private Demotions demotions;
    private CalibrationDesk desk;
    private int decisions;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(home.resolve("resolvent.db"));
        demotions = new Demotions(database, new ErrorWatch(0.05, 0.10), clock);
        desk = new CalibrationDesk(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_intent_that_goes_wrong_is_demoted_and_people_are_told() {
        resolved("refund", "silent", 20);
        resolved("refund", "reopened", 6);
        resolved("password", "confirmed", 30);

        assertThat(demotions.look()).extracting(Demotion::intent).containsExactly("refund");
        assertThat(demotions.intents()).containsExactly("refund");
        assertThat(new Alerts(database).open()).extracting(Alert::subject).containsExactly("refund");
    }

    @Test
    void a_demoted_intent_is_not_demoted_again() {
        resolved("refund", "reopened", 6);
        demotions.look();

        assertThat(demotions.look()).isEmpty();
    }

    @Test
    void silence_alone_demotes_nothing() {
        resolved("refund", "silent", 300);

        assertThat(demotions.look()).isEmpty();
    }

    @Test
    void a_person_puts_it_back_and_the_past_is_not_held_against_it() {
        resolved("refund", "corrected_by_person", 6);
        demotions.look();
        clock.advance(Duration.ofDays(1));

        assertThat(demotions.putBack("refund", "lea")).isTrue();
        assertThat(demotions.intents()).isEmpty();
        assertThat(demotions.look()).isEmpty();
        assertThat(new Alerts(database).open()).isEmpty();
        assertThat(demotions.putBack("refund", "lea")).isFalse();

        clock.advance(Duration.ofDays(1));
        resolved("refund", "reopened", 6);
        assertThat(demotions.look()).hasSize(1);
    }

    @Test
    void what_a_person_says_counts_before_what_came_of_it() {
        resolved("refund", "reopened", 6);
        for (long decision = 1; decision <= 6; decision++) {
            desk.judge(decision, true, "lea");
        }
        assertThat(demotions.look()).isEmpty();

        resolved("refund", "silent", 6);
        for (long decision = 7; decision <= 12; decision++) {
            desk.judge(decision, false, "lea");
        }
        assertThat(demotions.look()).hasSize(1);
    }

    @Test
    void the_desk_offers_what_nobody_has_judged() {
        resolved("refund", "silent", 3);
        resolved("refund", "confirmed", 1);
        desk.judge(2, true, "lea");

        assertThat(desk.offer(10)).containsExactlyInAnyOrder(1L, 3L);
        assertThat(desk.verdict(2)).contains(true);
        assertThat(desk.verdict(3)).isEmpty();
    }

    private void resolved(String intent, String word, int times) {
        for (int i = 0; i < times; i++) {
            long seq = ++decisions;
            database.write(c -> Sql.update(c, """
                    insert into policy_log (seq, at, system, ticket_id, trigger_id, ticket_version, decision, reasons,
                        intent, probability, confidence, action_ids, autonomy, versions, policy_version, round, case_file,
                        millis, previous_hash, hash)
                    values (?, ?, 'fake', ?, 't', '1', 'auto_resolve', '', ?, 1, 1, '', 'AUTO', '{}', '1', 0, '{}', '{}', '',
                        '')
                    """, seq, clock.instant().toEpochMilli(), "" + seq, intent));
            database.write(c -> Sql.update(
                    c,
                    "insert into outcome values (?, 'fake', ?, 't', ?, '', ?, 0, ?)",
                    seq,
                    "" + seq,
                    word,
                    clock.instant().toEpochMilli(),
                    clock.instant().toEpochMilli()));
        }
    }
}
