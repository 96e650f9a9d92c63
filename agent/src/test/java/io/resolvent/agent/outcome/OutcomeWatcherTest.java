package io.resolvent.agent.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.fakes.Desk;
import io.resolvent.agent.fakes.FakeStore;
import io.resolvent.agent.fakes.MovableClock;
import io.resolvent.agent.log.LogKey;
import io.resolvent.agent.log.SqlPolicyLog;
import io.resolvent.agent.store.SqliteDatabase;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.Author.Role;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.Visibility;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeWatcherTest {

    private static final String DRAFT = "Open the settings page, choose Security, and press Reset two-factor sign-in.";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final FakeStore store = new FakeStore("fake", clock);

    @TempDir
    private Path home;

    private SqliteDatabase database;
    private OutcomeWatcher watcher;
    private TicketRef ticket;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(home.resolve("resolvent.db"));
        ticket = store.open("1", "ann", "help");
        watcher = new OutcomeWatcher(
                database,
                new SqlPolicyLog(database, LogKey.open(home), new SecureRandom()),
                name -> Optional.<Connector>of(store),
                entry -> Optional.of(DRAFT),
                clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thanks, that worked!", "Perfect, thank you so much", "Super, danke", "merci"})
    void thanks_confirm_an_automatic_resolution(String words) {
        resolve();
        customer(words);
        assertThat(kind()).isEqualTo(OutcomeKind.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks, but it still fails",
                "Thanks. Where do I find that page?",
                "That didn't work",
                "thanks for nothing, it is not fixed",
                "Danke, geht aber nicht"
            })
    void a_thank_you_with_a_but_is_no_confirmation(String words) {
        resolve();
        store.status(ticket, Status.OPEN);
        customer(words);
        assertThat(kind()).isEqualTo(OutcomeKind.REOPENED);
    }

    @Test
    void coming_back_to_a_ticket_that_stays_solved_is_a_new_contact() {
        resolve();
        customer("And one more thing, the invoice is missing.");
        assertThat(kind()).isEqualTo(OutcomeKind.RE_CONTACTED);
    }

    @Test
    void silence_is_silence_with_its_age_and_is_settled_as_such_after_the_window() {
        resolve();
        clock.advance(Duration.ofHours(30));
        assertThat(kind()).isEqualTo(OutcomeKind.SILENT);
        assertThat(watcher.outcome(1).orElseThrow().detail()).isEqualTo("for 30 h");
        assertThat(watcher.outcome(1).orElseThrow().settled()).isFalse();
        clock.advance(OutcomeWatcher.WINDOW);
        assertThat(kind()).isEqualTo(OutcomeKind.SILENT);
        assertThat(watcher.outcome(1).orElseThrow().settled()).isTrue();
        assertThat(watcher.lookAround(10)).isZero();
    }

    @Test
    void a_person_who_writes_after_the_assistant_has_corrected_it() {
        resolve();
        store.say(ticket, Role.SUPPORT_AGENT, Visibility.PUBLIC, "Please ignore the above");
        customer("Thanks!");
        assertThat(kind()).isEqualTo(OutcomeKind.CORRECTED_BY_PERSON);
    }

    @Test
    void a_ticket_opened_again_without_a_word_is_reopened() {
        resolve();
        clock.advance(Duration.ofHours(5));
        store.status(ticket, Status.OPEN);
        assertThat(kind()).isEqualTo(OutcomeKind.REOPENED);
    }

    @Test
    void a_draft_sent_with_a_greeting_was_sent_as_it_is() {
        suggest();
        person("Hello Ann,\n" + DRAFT + "\nBest regards, Bob");
        assertThat(kind()).isEqualTo(OutcomeKind.SENT_AS_IS);
    }

    @Test
    void a_draft_with_changes_was_edited() {
        suggest();
        person("Open the account page, choose Security, and press Reset. You will get a mail with a new code.");
        assertThat(kind()).isEqualTo(OutcomeKind.EDITED);
    }

    @Test
    void another_text_or_none_at_all_discards_a_draft() {
        suggest();
        assertThat(kind()).isEqualTo(OutcomeKind.UNUSED);
        person("We have refunded you.");
        assertThat(kind()).isEqualTo(OutcomeKind.DISCARDED);
    }

    @Test
    void the_rate_counts_confirmed_and_shows_silence_as_an_interval() {
        resolve();
        customer("Thanks, solved!");
        for (String id : List.of("2", "3", "4")) {
            ticket = store.open(id, "ann" + id, "help");
            resolve();
        }
        store.status(ticket, Status.OPEN);
        customer("It is still broken");
        watcher.lookAround(10);
        AutoResolveRate rate = watcher.autoResolveRate(
                Optional.empty(), Instant.EPOCH, clock.instant().plusSeconds(1));
        assertThat(rate).isEqualTo(new AutoResolveRate(4, 1, 2, 1));
        assertThat(rate.lower()).isEqualTo(0.25);
        assertThat(rate.upper()).isEqualTo(0.75);
        assertThat(watcher.autoResolveRate(Optional.of("another"), Instant.EPOCH, clock.instant())
                        .all())
                .isZero();
    }

    private void resolve() {
        decide(List.of(new Action.PostPublicReply(DRAFT, Optional.of(Status.SOLVED))));
    }

    private void suggest() {
        decide(List.of(new Action.PostInternalNote("draft: " + DRAFT)));
    }

    private void decide(List<Action> actions) {
        Desk desk = new Desk(database, store, clock, home, any -> actions);
        desk.inbox.accept(new TicketEvent(ticket, ticket.toString(), "", clock.instant()));
        desk.runUntilIdle();
    }

    private OutcomeKind kind() {
        watcher.lookAround(10);
        return watcher.outcome(1).orElseThrow().kind();
    }

    private void customer(String words) {
        store.say(ticket, Role.REQUESTER, Visibility.PUBLIC, words);
    }

    private void person(String words) {
        store.say(ticket, Role.SUPPORT_AGENT, Visibility.PUBLIC, words);
    }
}
