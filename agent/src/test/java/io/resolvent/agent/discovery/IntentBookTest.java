package io.resolvent.agent.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.SqliteDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntentBookTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Property(tries = 100)
    void anyChangeTakenBackGivesTheBookAsItWas(
            @ForAll @IntRange(min = 2, max = 8) int intents, @ForAll @IntRange(max = 2) int kind, @ForAll long seed) {
        Random random = new Random(seed);
        IntentBook book = book(intents, random);

        IntentEdit edit = edit(book, kind, random);

        assertThat(book.after(edit).after(edit.undone())).isEqualTo(book);
    }

    @Property(tries = 100)
    void changesKeepAllTicketsAndNamesStayUnique(@ForAll @IntRange(min = 2, max = 8) int intents, @ForAll long seed) {
        Random random = new Random(seed);
        IntentBook book = book(intents, random);
        List<String> tickets = tickets(book);
        for (int i = 0; i < 12 && book.intents().size() > 1; i++) {
            book = book.after(edit(book, random.nextInt(3), random));

            assertThat(tickets(book)).isEqualTo(tickets);
            assertThat(book.intents()).extracting(FoundIntent::name).doesNotHaveDuplicates();
            assertThat(book.intents()).extracting(FoundIntent::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void aNameMakesAnIntentNamedAndIsRefusedWhenTaken() {
        IntentBook book = book(3, new Random(1));
        FoundIntent first = book.intents().getFirst();

        IntentBook named = book.after(book.name(first.id(), "  Late\nparcel "));

        assertThat(named.intent("Late parcel").named()).isTrue();
        assertThat(named.intent("Late parcel").id()).isEqualTo(first.id());
        assertThatThrownBy(() -> named.name(named.intents().getLast().id(), "Late parcel"))
                .isInstanceOf(IntentRefused.class)
                .hasMessageContaining("is taken");
        assertThatThrownBy(() -> named.name("nobody", "x")).hasMessageContaining("no found intent is called 'nobody'");
        assertThatThrownBy(() -> named.name(first.id(), " ")).hasMessageContaining("must not be empty");
    }

    @Test
    void mergedIntentsKeepTheFirstIdAndAllTickets() {
        IntentBook book = book(3, new Random(2));
        String one = book.intents().get(1).id();
        String other = book.intents().get(2).id();

        IntentBook merged = book.after(book.merge(List.of(one, other), Optional.of("Both")));

        assertThat(merged.intents()).hasSize(2);
        assertThat(merged.intent("Both").id()).isEqualTo(one);
        assertThat(merged.intent("Both").named()).isTrue();
        assertThatThrownBy(() -> book.merge(List.of(one, one), Optional.empty()))
                .hasMessageContaining("two different");
    }

    @Test
    void aSplitNeedsAllTicketsOnce() {
        IntentBook book = book(2, new Random(3));
        FoundIntent intent = book.intents().getFirst();

        assertThatThrownBy(() ->
                        book.split(intent.id(), List.of(intent.tickets(), List.of("desk:elsewhere")), List.of("part")))
                .isInstanceOf(IntentRefused.class)
                .hasMessageContaining("none twice");
    }

    @Test
    void changesAreRecordedAndTakenBackOneByOne(@TempDir Path folder) {
        try (Database database = SqliteDatabase.open(folder.resolve("resolvent.db"))) {
            SqlIntentBook stored = new SqlIntentBook(database);
            IntentBook first = book(3, new Random(4));
            stored.make(stored.book().discovered(first.intents()), "resolvent", AT);
            String id = first.intents().getFirst().id();
            stored.make(stored.book().name(id, "Refund"), "lea", AT.plusSeconds(1));
            IntentBook named = stored.book();
            stored.make(
                    named.merge(List.of(id, first.intents().getLast().id()), Optional.empty()),
                    "lea",
                    AT.plusSeconds(2));

            assertThat(stored.undo("sam", AT.plusSeconds(3)))
                    .hasValueSatisfying(s -> assertThat(s).contains("merged"));
            assertThat(stored.book()).isEqualTo(named);
            assertThat(stored.undo("sam", AT.plusSeconds(4)))
                    .hasValueSatisfying(s -> assertThat(s).contains("named"));
            assertThat(stored.book()).isEqualTo(first);
            assertThat(stored.undo("sam", AT.plusSeconds(5))).isPresent();
            assertThat(stored.book().intents()).isEmpty();
            assertThat(stored.undo("sam", AT.plusSeconds(6))).isEmpty();
            assertThat(stored.changes(10)).hasSize(6).first().satisfies(change -> {
                assertThat(change.who()).isEqualTo("sam");
                assertThat(change.undoes()).isEqualTo(1);
                assertThat(change.at()).isEqualTo(AT.plusSeconds(5));
            });
        }
    }

    @Test
    void aChangeThatRestsOnAnOldStateIsRefused(@TempDir Path folder) {
        try (Database database = SqliteDatabase.open(folder.resolve("resolvent.db"))) {
            SqlIntentBook stored = new SqlIntentBook(database);
            stored.make(stored.book().discovered(book(2, new Random(5)).intents()), "resolvent", AT);
            String id = stored.book().intents().getFirst().id();
            IntentEdit late = stored.book().name(id, "One");
            stored.make(stored.book().name(id, "Other"), "lea", AT);

            assertThatThrownBy(() -> stored.make(late, "sam", AT)).hasMessageContaining("has changed meanwhile");
            assertThat(stored.book().intent(id).name()).isEqualTo("Other");
        }
    }

    private static IntentBook book(int intents, Random random) {
        List<FoundIntent> all = new ArrayList<>();
        for (int i = 0; i < intents; i++) {
            int intent = i;
            List<String> tickets = IntStream.range(0, 2 + random.nextInt(6))
                    .mapToObj(t -> "desk:" + intent + "-" + t)
                    .toList();
            all.add(new FoundIntent("i" + i, "name " + i, random.nextBoolean(), false, Origin.CLUSTER, "", tickets));
        }
        return new IntentBook(all);
    }

    private static IntentEdit edit(IntentBook book, int kind, Random random) {
        List<FoundIntent> intents = book.intents();
        FoundIntent one = intents.get(random.nextInt(intents.size()));
        if (kind == 0 || intents.size() < 2) {
            return book.name(one.id(), "given " + random.nextLong());
        }
        if (kind == 1 || one.tickets().size() < 2) {
            FoundIntent other =
                    intents.stream().filter(i -> !i.equals(one)).findFirst().orElseThrow();
            return book.merge(List.of(one.id(), other.id()), Optional.empty());
        }
        int at = 1 + random.nextInt(one.tickets().size() - 1);
        return book.split(
                one.id(),
                List.of(
                        one.tickets().subList(0, at),
                        one.tickets().subList(at, one.tickets().size())),
                List.of(one.name()));
    }

    private static List<String> tickets(IntentBook book) {
        return book.intents().stream()
                .flatMap(intent -> intent.tickets().stream())
                .sorted()
                .toList();
    }
}
