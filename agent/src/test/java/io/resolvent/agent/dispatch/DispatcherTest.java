package io.resolvent.agent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.agent.fakes.Crash;
import io.resolvent.agent.fakes.Desk;
import io.resolvent.agent.fakes.FakeStore;
import io.resolvent.agent.fakes.Fault;
import io.resolvent.agent.fakes.MovableClock;
import io.resolvent.agent.store.Alerts;
import io.resolvent.agent.store.DeadLetter;
import io.resolvent.agent.store.DeadLetterReplay;
import io.resolvent.agent.store.DeadLetters;
import io.resolvent.agent.store.SqliteDatabase;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.Visibility;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DispatcherTest {

    private static final List<Action> ANSWER = List.of(
            new Action.PostInternalNote("why"),
            new Action.PostPublicReply("the answer", Optional.empty()),
            new Action.ChangeStatus(Status.SOLVED),
            new Action.AddTags(Set.of("resolvent")));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final FakeStore store = new FakeStore("fake", clock);

    @TempDir
    private Path home;

    private SqliteDatabase database;
    private Desk desk;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(home.resolve("resolvent.db"));
        desk = desk();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void effects_are_made_once_and_in_order() {
        accept(store.open("1", "ann", "help"));
        desk.runUntilIdle();
        assertThat(store.effects()).extracting(e -> e.action()).containsExactlyElementsOf(ANSWER);
        assertThat(store.read(ref("1")).status()).isEqualTo(Status.SOLVED);
        assertThat(desk.inbox.counts().done()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"UNAVAILABLE", "ANSWER_LOST", "ANSWER_GARBLED", "REQUEST_LOST"})
    void a_failed_write_is_retried_without_a_second_effect(Fault fault) {
        store.script(Fault.NONE, fault, fault, Fault.NONE, fault);
        accept(store.open("1", "ann", "help"));
        settle();
        assertThat(store.effects()).extracting(e -> e.action()).containsExactlyElementsOf(ANSWER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CRASH_BEFORE", "CRASH_AFTER"})
    void a_crash_around_a_write_leaves_exactly_one_effect(Fault fault) {
        for (int step = 0; step < ANSWER.size(); step++) {
            TicketRef ref = store.open("crash" + step, "ann" + step, "help");
            accept(ref);
            for (int before = 0; before < step; before++) {
                store.script(Fault.NONE);
            }
            store.script(fault);
            assertThatThrownBy(desk::runUntilIdle).isInstanceOf(Crash.class);
            reopen();
            settle();
            assertThat(store.effects().stream().filter(e -> e.ref().equals(ref)).map(e -> e.action()))
                    .as("crash at effect %d", step)
                    .containsExactlyElementsOf(ANSWER);
        }
    }

    @Test
    void a_ticket_that_changed_before_the_reply_is_decided_anew() {
        store.script(Fault.NONE, Fault.CHANGED_BEFORE);
        accept(store.open("1", "ann", "help"));
        settle();
        assertThat(store.publicReplies()).hasSize(1);
        assertThat(desk.log.query(io.resolvent.agent.log.LogQuery.of(ref("1"), 10)))
                .extracting(row -> row.round())
                .contains(0, 1);
    }

    @Test
    void a_hand_off_whose_ticket_changed_after_the_note_is_completed_with_the_same_note() {
        List<Action> handOff = List.of(
                new Action.PostInternalNote("for legal"), new Action.Assign(Optional.of("legal"), Optional.empty()));
        desk = new Desk(database, store, clock, home, ticket -> handOff);
        store.script(Fault.NONE, Fault.CHANGED_BEFORE);
        accept(store.open("1", "ann", "help"));
        settle();
        assertThat(store.effects()).extracting(e -> e.action()).containsExactlyElementsOf(handOff);
    }

    @Test
    void nothing_is_said_after_a_person_has_answered() {
        TicketRef ref = store.open("1", "ann", "help");
        accept(ref);
        desk.inbox.claim().ifPresent(claim -> desk.inbox.work(claim, desk::resolve));
        store.say(ref, Author.Role.SUPPORT_AGENT, Visibility.PUBLIC, "I am on it");
        settle();
        assertThat(store.publicReplies()).isEmpty();
        assertThat(desk.inbox.counts().waiting()).isZero();
    }

    @Test
    void nothing_is_said_after_a_person_has_answered_even_if_the_own_note_was_adopted() {
        TicketRef ref = store.open("1", "ann", "help");
        accept(ref);
        store.script(Fault.CRASH_AFTER);
        assertThatThrownBy(desk::runUntilIdle).isInstanceOf(Crash.class);
        store.say(ref, Author.Role.SUPPORT_AGENT, Visibility.PUBLIC, "I am on it");
        reopen();
        settle();
        assertThat(store.publicReplies()).isEmpty();
    }

    @Test
    void a_status_is_completed_after_the_own_reply_although_a_person_touched_the_ticket() {
        store.script(Fault.NONE, Fault.NONE, Fault.CHANGED_BEFORE);
        accept(store.open("1", "ann", "help"));
        settle();
        assertThat(store.read(ref("1")).status()).isEqualTo(Status.SOLVED);
        assertThat(store.publicReplies()).hasSize(1);
    }

    @Test
    void a_ticket_that_keeps_changing_goes_to_a_person() {
        store.script(Fault.CHANGED_BEFORE, Fault.CHANGED_BEFORE, Fault.CHANGED_BEFORE, Fault.CHANGED_BEFORE);
        accept(store.open("1", "ann", "help"));
        settle();
        assertThat(new DeadLetters(database).list(10))
                .singleElement()
                .extracting(DeadLetter::kind)
                .isEqualTo(FailureKind.CONFLICT);
    }

    @Test
    void a_forbidden_reply_is_dead_lettered_with_an_alert_and_holds_the_status_back_until_it_is_replayed() {
        store.script(Fault.NONE, Fault.FORBIDDEN);
        accept(store.open("1", "ann", "help"));
        settle();
        assertThat(store.read(ref("1")).status()).isNotEqualTo(Status.SOLVED);
        assertThat(new Alerts(database).open())
                .singleElement()
                .extracting(a -> a.kind())
                .isEqualTo("dead-letter");
        DeadLetterReplay replay =
                new DeadLetterReplay(database, Map.of(DeadLetter.Origin.OUTBOX, desk.dispatcher::revive));
        assertThat(replay.all()).isEqualTo(1);
        settle();
        assertThat(store.effects()).extracting(e -> e.action()).containsExactlyElementsOf(ANSWER);
        assertThat(new Alerts(database).open()).isEmpty();
    }

    @Test
    void a_failing_effect_freezes_only_its_own_ticket() {
        store.script(Fault.UNAVAILABLE);
        accept(store.open("1", "ann", "help"));
        accept(store.open("2", "bob", "help"));
        desk.runUntilIdle();
        assertThat(store.publicReplies()).extracting(e -> e.ref().id()).contains("2");
    }

    @Test
    void a_reply_over_the_cap_is_withheld_with_a_note() {
        TicketRef ref = store.open("1", "ann", "help");
        for (int message = 0; message < 5; message++) {
            accept(ref);
            settle();
            clock.advance(Duration.ofHours(2));
            store.status(ref, Status.OPEN);
            store.say(ref, Author.Role.REQUESTER, Visibility.PUBLIC, "and more");
        }
        assertThat(store.publicReplies()).hasSize(3);
        assertThat(store.read(ref).comments())
                .filteredOn(comment -> comment.text().startsWith("An automatic reply was withheld"))
                .hasSize(2);
        assertThat(new DeadLetters(database).list(10)).isEmpty();
    }

    @Test
    void a_refused_reply_is_left_to_people_in_a_note() {
        store.script(Fault.NONE, Fault.REJECTED);
        TicketRef ref = store.open("1", "ann", "help");
        accept(ref);
        settle();
        assertThat(store.publicReplies()).isEmpty();
        assertThat(store.read(ref).status()).isNotEqualTo(Status.SOLVED);
        assertThat(store.read(ref).comments())
                .filteredOn(comment -> comment.text().startsWith("An automatic reply was withheld"))
                .singleElement()
                .satisfies(note -> assertThat(note.visibility()).isEqualTo(Visibility.INTERNAL));
        assertThat(new DeadLetters(database).list(10)).isEmpty();
        assertThat(new Alerts(database).open())
                .singleElement()
                .extracting(a -> a.kind())
                .isEqualTo("reply-refused");
    }

    @Test
    void one_requester_gets_no_more_replies_an_hour_than_the_cap() {
        for (int ticket = 0; ticket < 8; ticket++) {
            accept(store.open("t" + ticket, "victim", "help"));
        }
        settle();
        assertThat(store.publicReplies()).hasSize(ReplyCaps.standard().perRequesterPerHour());
    }

    @Test
    void the_same_message_is_decided_and_answered_once() {
        TicketRef ref = store.open("1", "ann", "help");
        desk.resolve(ref);
        desk.resolve(ref);
        settle();
        assertThat(store.publicReplies()).hasSize(1);
    }

    @Test
    void an_unconfigured_store_is_a_dead_letter() {
        TicketRef ref = store.open("1", "ann", "help");
        desk.resolve(ref);
        Desk blind = new Desk(database, new FakeStore("other", clock), clock, home, ticket -> ANSWER);
        blind.dispatcher.deliverDue();
        assertThat(new DeadLetters(database).list(10))
                .extracting(DeadLetter::kind)
                .contains(FailureKind.INVALID_CONFIGURATION);
    }

    private void accept(TicketRef ref) {
        String version = store.read(ref).version();
        desk.inbox.accept(new TicketEvent(ref, ref + version, version, clock.instant()));
    }

    private void settle() {
        for (int round = 0; round < 40; round++) {
            desk.runUntilIdle();
            clock.advance(Duration.ofSeconds(20));
        }
    }

    private void reopen() {
        database.close();
        database = SqliteDatabase.open(home.resolve("resolvent.db"));
        desk = desk();
        desk.inbox.recover();
        desk.dispatcher.recover();
    }

    private Desk desk() {
        return new Desk(database, store, clock, home, ticket -> ANSWER);
    }

    private static TicketRef ref(String id) {
        return new TicketRef("fake", id);
    }
}
