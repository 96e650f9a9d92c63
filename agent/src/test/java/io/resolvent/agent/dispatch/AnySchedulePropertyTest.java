package io.resolvent.agent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.fakes.Crash;
import io.resolvent.agent.fakes.CrashingDatabase;
import io.resolvent.agent.fakes.Desk;
import io.resolvent.agent.fakes.FakeStore;
import io.resolvent.agent.fakes.Fault;
import io.resolvent.agent.fakes.MovableClock;
import io.resolvent.agent.intake.InboxCounts;
import io.resolvent.agent.log.Verification;
import io.resolvent.agent.store.SqliteDatabase;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.Author.Role;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.WriteRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever fails, crashes or comes twice: one public effect for a message at most, and an end for every event. */
class AnySchedulePropertyTest {

    private static final List<Fault> FAULTS = List.of(Fault.values());
    private static final int TRIES = 120;
    private static final AtomicInteger STORES = new AtomicInteger();
    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));

    private static Path home = Path.of("");
    private static CrashingDatabase database = new CrashingDatabase(new NoDatabase());

    enum Step {
        OPEN_TICKET,
        REPEAT_DELIVERY,
        CUSTOMER_WRITES,
        PERSON_ANSWERS,
        PERSON_TOUCHES,
        WORK,
        DELIVER,
        TIME_PASSES,
        RESTART,
        FAULT,
        STORAGE_CRASH
    }

    @BeforeContainer
    static void open() throws IOException {
        home = Files.createTempDirectory("any-schedule");
        database = new CrashingDatabase(SqliteDatabase.open(home.resolve("resolvent.db")));
    }

    @AfterContainer
    static void close() throws IOException {
        database.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void every_event_ends_and_no_message_is_answered_twice(
            @ForAll @Size(min = 10, max = 60) List<Step> steps, @ForAll @IntRange(max = 1_000_000) int seed) {
        Run run = new Run(new Random(seed));
        steps.forEach(run::take);
        run.settle();
        run.check();
    }

    /** One store with its tickets, worked on by one process after another. */
    private static final class Run {
        private final FakeStore store = new FakeStore("s" + STORES.incrementAndGet(), CLOCK);
        private final Random random;
        private Desk desk;
        private int opened;

        Run(Random random) {
            this.random = random;
            if (random.nextBoolean()) {
                store.withoutCompareAndSet();
            }
            this.desk = newDesk();
        }

        void take(Step step) {
            try {
                switch (step) {
                    case OPEN_TICKET -> deliver(store.open("t" + opened++, "ann" + opened, "help"));
                    case REPEAT_DELIVERY -> anyTicket().ifPresent(this::deliver);
                    case CUSTOMER_WRITES -> anyTicket().ifPresent(ref -> speak(ref, Role.REQUESTER, Visibility.PUBLIC));
                    case PERSON_ANSWERS ->
                        anyTicket().ifPresent(ref -> speak(ref, Role.SUPPORT_AGENT, Visibility.PUBLIC));
                    case PERSON_TOUCHES ->
                        anyTicket().ifPresent(ref -> speak(ref, Role.SUPPORT_AGENT, Visibility.INTERNAL));
                    case WORK -> desk.inbox.claim().ifPresent(claim -> desk.inbox.work(claim, desk::resolve));
                    case DELIVER -> desk.dispatcher.next().ifPresent(Runnable::run);
                    case TIME_PASSES -> CLOCK.advance(Duration.ofSeconds(random.nextInt(600)));
                    case RESTART -> restart();
                    case FAULT -> store.script(FAULTS.get(random.nextInt(FAULTS.size())));
                    case STORAGE_CRASH -> database.crashAfter(random.nextInt(6), random.nextBoolean());
                }
            } catch (Crash e) {
                restart();
            }
        }

        void settle() {
            database.neverCrash();
            boolean settled = false;
            for (int round = 0; round < 200 && !settled; round++) {
                try {
                    desk.runUntilIdle();
                    InboxCounts counts = desk.inbox.counts();
                    settled = counts.waiting() + counts.claimed() == 0
                            && new Outbox(database).counts().keySet().stream().allMatch(EffectState::isSettled);
                } catch (Crash e) {
                    restart();
                }
                CLOCK.advance(Duration.ofMinutes(1));
            }
        }

        void check() {
            InboxCounts counts = desk.inbox.counts();
            assertThat(counts.waiting() + counts.claimed())
                    .as("events without an end")
                    .isZero();
            assertThat(new Outbox(database).counts().keySet()).allMatch(EffectState::isSettled);
            assertThat(store.effects())
                    .extracting(WriteRequest::id)
                    .as("effects made twice")
                    .doesNotHaveDuplicates();
            assertThat(store.publicReplies().stream().map(r -> r.ref() + " " + r.action()))
                    .as("messages answered twice")
                    .doesNotHaveDuplicates();
            for (int ticket = 0; ticket < opened; ticket++) {
                assertNobodyIsTalkedOver(store.read(new TicketRef(store.name(), "t" + ticket)));
            }
            assertThat(desk.log.verify()).isInstanceOf(Verification.Intact.class);
        }

        private static void assertNobodyIsTalkedOver(Ticket ticket) {
            List<Comment> spoken =
                    ticket.comments().stream().filter(Comment::isPublic).toList();
            for (int i = 1; i < spoken.size(); i++) {
                if (spoken.get(i).author().role() == Role.ASSISTANT) {
                    assertThat(spoken.get(i - 1).author().role()).isEqualTo(Role.REQUESTER);
                }
            }
        }

        private void speak(TicketRef ref, Role role, Visibility visibility) {
            store.say(ref, role, visibility, "words");
            deliver(ref);
        }

        private void deliver(TicketRef ref) {
            String version = store.read(ref).version();
            TicketEvent event = new TicketEvent(ref, ref + version, version, CLOCK.instant());
            boolean kept = false;
            while (!kept) {
                try {
                    desk.inbox.accept(event);
                    kept = true;
                } catch (Crash e) {
                    restart();
                }
            }
        }

        private Optional<TicketRef> anyTicket() {
            return opened == 0
                    ? Optional.empty()
                    : Optional.of(new TicketRef(store.name(), "t" + random.nextInt(opened)));
        }

        private void restart() {
            desk = newDesk();
            database.neverCrash();
            desk.inbox.recover();
            desk.dispatcher.recover();
        }

        private Desk newDesk() {
            return new Desk(database, store, CLOCK, home, Run::answer, new ReplyCaps(3, 5), random.nextLong());
        }

        private static List<Action> answer(Ticket ticket) {
            String trigger = ticket.lastPublicComment().orElseThrow().id();
            return List.of(
                    new Action.PostInternalNote("why " + trigger),
                    new Action.PostPublicReply("answer to " + trigger, Optional.empty()),
                    new Action.ChangeStatus(Status.SOLVED));
        }
    }

    /** Stands in until the container opens the real one. */
    private static final class NoDatabase implements io.resolvent.agent.store.Database {

        @Override
        public <T> T write(Work<T> work) {
            throw new IllegalStateException("not open");
        }

        @Override
        public <T> T read(Work<T> work) {
            throw new IllegalStateException("not open");
        }

        @Override
        public void close() {}
    }
}
