package io.resolvent.agent.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.config.NotificationSection;
import io.resolvent.agent.config.NotificationSection.Content;
import io.resolvent.agent.config.NotificationSection.HandOffs;
import io.resolvent.agent.dispatch.ActionIds;
import io.resolvent.agent.dispatch.DispatchSettings;
import io.resolvent.agent.dispatch.Dispatcher;
import io.resolvent.agent.dispatch.EffectState;
import io.resolvent.agent.dispatch.Lane;
import io.resolvent.agent.dispatch.Outbox;
import io.resolvent.agent.dispatch.OutboxRow;
import io.resolvent.agent.dispatch.SqlLedger;
import io.resolvent.agent.dispatch.WriteConditions;
import io.resolvent.agent.fakes.FakeChat;
import io.resolvent.agent.fakes.FakeStore;
import io.resolvent.agent.fakes.Fault;
import io.resolvent.agent.fakes.MovableClock;
import io.resolvent.agent.log.LogKey;
import io.resolvent.agent.log.SqlPolicyLog;
import io.resolvent.agent.policy.Decision;
import io.resolvent.agent.store.Alerts;
import io.resolvent.agent.store.DeadLetters;
import io.resolvent.agent.store.SqliteDatabase;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.ingestion.redaction.Redactors;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages to chats go through the outbox like every effect, and nothing waits for them. */
class NoticeDeliveryTest {

    private static final ConsoleLinks CONSOLE = new ConsoleLinks("https://resolvent.example.com");

    private final MovableClock clock = new MovableClock(SomeHandOffs.NOON);
    private final FakeStore store = new FakeStore("desk", clock);
    private final FakeChat chat = new FakeChat("chat");
    private final Map<String, Connector> connectors = Map.of("desk", store, "chat", chat);
    private final List<TicketEvent> decidedAnew = new ArrayList<>();
    private int opened;

    @TempDir
    private Path home;

    private SqliteDatabase database;
    private SqlLedger ledger;
    private Dispatcher dispatcher;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(home.resolve("resolvent.db"));
        SqlPolicyLog log = new SqlPolicyLog(database, LogKey.open(home), new SecureRandom());
        ledger = new SqlLedger(database, log, (ref, decision) -> () -> {}, () -> {});
        dispatcher = new Dispatcher(
                database,
                log,
                name -> Optional.ofNullable(connectors.get(name)),
                WriteConditions.none(),
                decidedAnew::add,
                DispatchSettings.standard(),
                clock,
                new Random(7));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aHandOffIsToldAfterItsNoteAndOnce() {
        TicketRef ref = handOff();
        assertThat(make(Lane.NOTICES)).as("the note is first").isZero();

        make(Lane.TICKETS);
        make(Lane.NOTICES);
        make(Lane.ALL);

        assertThat(store.effects()).hasSize(2);
        assertThat(chat.posted())
                .singleElement()
                .satisfies(message -> assertThat(message.ref()).isEqualTo(new TicketRef("chat", "notice/" + ref)));
        assertThat(states(ref)).containsExactly(EffectState.DELIVERED, EffectState.DELIVERED, EffectState.DELIVERED);
    }

    @Test
    void aMessageWhoseAnswerWasLostIsNotSentAgain() {
        TicketRef ref = handOff();
        chat.script(Fault.ANSWER_LOST);

        makeEverything();

        assertThat(chat.posted()).hasSize(1);
        assertThat(states(ref)).containsOnly(EffectState.DELIVERED);
    }

    @Test
    void aChatThatIsGoneStopsNothingElse() {
        TicketRef ref = handOff();
        chat.script(Fault.REJECTED);
        makeEverything();
        assertThat(states(ref)).containsExactly(EffectState.DELIVERED, EffectState.DELIVERED, EffectState.DEAD);
        assertThat(new DeadLetters(database).list(10)).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(FailureKind.REJECTED);
            assertThat(letter.ref().system()).isEqualTo("chat");
        });

        TicketRef next = handOff();
        makeEverything();

        assertThat(states(next)).containsOnly(EffectState.DELIVERED);
        assertThat(chat.posted()).hasSize(1);
    }

    @Test
    void aNoteThatIsGivenUpKeepsNobodyFromBeingTold() {
        store.script(Fault.REJECTED);
        TicketRef ref = handOff();

        makeEverything();

        assertThat(states(ref)).containsExactly(EffectState.DEAD, EffectState.DELIVERED, EffectState.DELIVERED);
    }

    @Test
    void aChangedTicketIsDecidedAnewBeforeAnybodyIsTold() {
        store.script(Fault.CHANGED_BEFORE);
        TicketRef ref = handOff();

        makeEverything();

        assertThat(states(ref)).containsOnly(EffectState.SUPERSEDED);
        assertThat(chat.posted()).isEmpty();
        assertThat(decidedAnew).extracting(TicketEvent::ref).containsExactly(ref);
    }

    @Test
    void aConflictInAChatConcernsNoTicket() {
        chat.script(Fault.CHANGED_BEFORE);
        TicketRef ref = handOff();

        makeEverything();

        assertThat(states(ref)).containsExactly(EffectState.DELIVERED, EffectState.DELIVERED, EffectState.DEAD);
        assertThat(decidedAnew).isEmpty();
    }

    @Test
    void anAlertIsToldOnceForAsLongAsItIsOpen() {
        AlertNotices notices = alertNotices(List.of(), Content.SUBJECT);
        alerts().raise("poll-failing", "desk", "desk cannot be reached by kim@customer.example", clock.instant());

        assertThat(notices.look()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(1));
        alerts().raise("poll-failing", "desk", "still not", clock.instant());
        assertThat(notices.look() + alertNotices(List.of(), Content.SUBJECT).look())
                .isZero();
        makeEverything();
        assertThat(texts())
                .singleElement()
                .asString()
                .contains("poll failing", "[EMAIL]")
                .doesNotContain("kim@");

        alerts().settle("poll-failing", "desk");
        clock.advance(Duration.ofMinutes(1));
        alerts().raise("poll-failing", "desk", "again", clock.instant());
        assertThat(notices.look()).isEqualTo(1);
    }

    @Test
    void byDefaultAnAlertSaysItsKindAndItsTicketOnly() {
        handOff();
        store.script(Fault.FORBIDDEN, Fault.FORBIDDEN);
        makeEverything();
        alertNotices(List.of("dead-letter"), Content.REASON).look();
        makeEverything();

        assertThat(texts()).contains("Resolvent needs attention: dead letter\nTicket: desk:1");
    }

    @Test
    void ofAMessageThatCouldNotBeDeliveredNobodyIsTold() {
        handOff();
        chat.script(Fault.REJECTED);
        makeEverything();
        assertThat(alerts().open()).hasSize(1);

        assertThat(alertNotices(List.of(), Content.DIAGNOSIS).look()).isZero();
    }

    @Test
    void onlyTheWantedKindsOfTheLastDayAreTold() {
        alerts().raise("record-skipped", "desk:1", "a record", clock.instant());
        alerts().raise("poll-failing", "desk", "old", clock.instant().minus(Duration.ofDays(2)));

        assertThat(alertNotices(List.of("poll-failing"), Content.REASON).look()).isZero();
    }

    @Test
    void manyAlertsAtOnceAreToldInPart() {
        for (int i = 0; i < 100; i++) {
            alerts().raise("record-skipped", "desk:" + i, "a record", clock.instant());
        }

        AlertNotices notices = alertNotices(List.of(), Content.REASON);
        assertThat(notices.look()).isEqualTo(30);
        assertThat(notices.look()).isZero();
        clock.advance(Duration.ofMinutes(61));
        assertThat(notices.look()).isEqualTo(30);
    }

    private TicketRef handOff() {
        opened++;
        TicketRef ref = store.open(Integer.toString(opened), "kim", "I will sue you");
        Ticket ticket = store.read(ref);
        Decision decision = SomeHandOffs.legal();
        HandOffs route = new HandOffs("chat", "C0LEGAL", List.of(), Set.of(), Content.REASON);
        List<WriteRequest> effects = new ArrayList<>();
        for (Action action : decision.actions()) {
            effects.add(
                    new WriteRequest(ref, action, ActionIds.of(ticket, "c1", "p1", effects.size()), ticket.version()));
        }
        effects.addAll(new HandOffNotices(List.of(route), CONSOLE, Redactors.standard())
                .of(SomeHandOffs.file(decision, ticket), decision, "c1", "p1"));
        ledger.commit(SomeHandOffs.entry(ticket, effects), effects);
        return ref;
    }

    private AlertNotices alertNotices(List<String> kinds, Content content) {
        return new AlertNotices(
                List.of(new NotificationSection.Alerts("chat", "C0OPS", kinds, content)),
                database,
                CONSOLE,
                Redactors.standard(),
                clock);
    }

    private Alerts alerts() {
        return new Alerts(database);
    }

    private int make(Lane lane) {
        int made = 0;
        for (Optional<Runnable> next = dispatcher.next(lane); next.isPresent(); next = dispatcher.next(lane)) {
            next.get().run();
            made++;
        }
        return made;
    }

    private void makeEverything() {
        for (int round = 0; round < 20; round++) {
            make(Lane.TICKETS);
            make(Lane.NOTICES);
            clock.advance(Duration.ofMinutes(6));
        }
    }

    private List<EffectState> states(TicketRef ref) {
        return new Outbox(database).of(ref).stream().map(OutboxRow::state).toList();
    }

    private List<String> texts() {
        return chat.posted().stream()
                .map(message -> ((Action.Notify) message.action()).text())
                .toList();
    }
}
