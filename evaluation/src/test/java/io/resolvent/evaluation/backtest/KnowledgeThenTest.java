package io.resolvent.evaluation.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Audience;
import io.resolvent.ingestion.index.Hit;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.index.Scope;
import io.resolvent.ingestion.index.SourceKind;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever asks for knowledge in a back-test gets what the ticket's own time had, and nothing of the ticket itself. */
class KnowledgeThenTest {

    private static final Scope EVERYTHING =
            Scope.of(Audience.INTERNAL, SourceKind.TICKET, SourceKind.ARTICLE, SourceKind.MACRO, SourceKind.THREAD);
    private static final float[] VECTOR = {1};

    @Property(tries = 300)
    void nothingNewerAndNothingHiddenComesOut(
            @ForAll("histories") List<ResolvedTicket> history, @ForAll("times") Instant asked, @ForAll long lot) {
        Set<String> hidden = some(history, lot);
        KnowledgeThen then = everything(history);

        List<Object> seen = KnowledgeThen.seeing(new View(asked, hidden), () -> all(then));

        assertThat(seen).allSatisfy(one -> {
            assertThat(known(one)).isBefore(asked);
            assertThat(hidden).doesNotContain(source(one));
        });
    }

    @Property(tries = 300)
    void everythingOlderThatIsNotHiddenDoesComeOut(
            @ForAll("histories") List<ResolvedTicket> history, @ForAll("times") Instant asked, @ForAll long lot) {
        Set<String> hidden = some(history, lot);
        KnowledgeThen then = everything(history);
        Set<String> allowed = new HashSet<>();
        history.stream()
                .filter(t -> t.resolvedAt().isBefore(asked))
                .map(KnowledgeThenTest::source)
                .filter(source -> !hidden.contains(source))
                .forEach(allowed::add);

        KnowledgeThen.seeing(new View(asked, hidden), () -> {
            assertThat(then.resolvedTickets())
                    .map(KnowledgeThenTest::source)
                    .containsExactlyInAnyOrderElementsOf(allowed);
            assertThat(then.index().nearest(VECTOR, EVERYTHING, Math.max(1, allowed.size())))
                    .map(KnowledgeThenTest::source)
                    .containsExactlyInAnyOrderElementsOf(allowed);
            return allowed;
        });
    }

    @Property(tries = 100)
    void theSearchersOwnLimitStillHolds(
            @ForAll("histories") List<ResolvedTicket> history,
            @ForAll("times") Instant asked,
            @ForAll("times") Instant limit) {
        KnowledgeThen then = everything(history);

        List<Hit> hits = KnowledgeThen.seeing(
                new View(asked, Set.of()), () -> then.index().keyword("words", EVERYTHING.knownBefore(limit), 100));

        assertThat(hits)
                .allSatisfy(hit -> assertThat(known(hit)).isBefore(asked).isBefore(limit));
    }

    @Test
    void whatIsLearnedFromIsLimitedToo() {
        List<ResolvedTicket> history = List.of(ticket("old", at(1)), ticket("twin", at(2)), ticket("new", at(9)));
        KnowledgeThen then = new KnowledgeThen(
                new SomeKnowledge(history),
                Versions.none(),
                new View(at(5), Set.of(Passage.source("files", SourceKind.TICKET, "twin"))));

        assertThat(then.resolvedTickets()).map(t -> t.ref().id()).containsExactly("old");
    }

    @Test
    void anArticleIsSeenInTheVersionOfItsTime() {
        Versions versions = new Versions(Map.of("kb1@1", at(5)), 0);
        KnowledgeThen then = new KnowledgeThen(
                new SomeKnowledge(
                        List.of(), List.of(SomeKnowledge.article("kb1@1", at(1)), SomeKnowledge.article("kb1", at(5)))),
                versions,
                new View(Instant.MAX, Set.of()));

        assertThat(articles(then, at(1))).isEmpty();
        assertThat(articles(then, at(3))).containsExactly("kb1@1");
        assertThat(articles(then, at(6))).containsExactly("kb1");
    }

    private static List<String> articles(KnowledgeThen then, Instant asked) {
        return KnowledgeThen.seeing(
                new View(asked, Set.of()),
                () -> then.index().nearest(VECTOR, EVERYTHING, 9).stream()
                        .map(hit -> hit.passage().documentId())
                        .toList());
    }

    private static List<Object> all(KnowledgeThen then) {
        return Stream.of(
                        then.resolvedTickets(),
                        then.index().keyword("words", EVERYTHING, 100),
                        then.index().nearest(VECTOR, EVERYTHING, 100),
                        then.resolvedTickets().stream()
                                .flatMap(t -> then.resolvedTicket(source(t)).stream())
                                .toList())
                .<Object>flatMap(List::stream)
                .toList();
    }

    private static KnowledgeThen everything(List<ResolvedTicket> history) {
        return new KnowledgeThen(new SomeKnowledge(history), Versions.none(), new View(Instant.MAX, Set.of()));
    }

    private static Set<String> some(List<ResolvedTicket> history, long lot) {
        Set<String> some = new HashSet<>();
        for (int i = 0; i < history.size(); i++) {
            if ((lot >>> (i % 64) & 1) == 1) {
                some.add(source(history.get(i)));
            }
        }
        return some;
    }

    private static Instant known(Object one) {
        return one instanceof Hit hit ? hit.passage().knownSince() : ((ResolvedTicket) one).resolvedAt();
    }

    private static String source(Object one) {
        return one instanceof Hit hit
                ? hit.passage().source()
                : Passage.source(
                        "files", SourceKind.TICKET, ((ResolvedTicket) one).ref().id());
    }

    @Provide
    Arbitrary<Instant> times() {
        return Arbitraries.integers().between(0, 30).map(KnowledgeThenTest::at);
    }

    @Provide
    Arbitrary<List<ResolvedTicket>> histories() {
        Arbitrary<String> ids = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(4);
        return Combinators.combine(ids, times())
                .as(KnowledgeThenTest::ticket)
                .list()
                .uniqueElements(t -> t.ref().id())
                .ofMaxSize(20);
    }

    private static Instant at(int day) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(day * 86_400L);
    }

    private static ResolvedTicket ticket(String id, Instant resolved) {
        return SomeKnowledge.ticket(id, resolved);
    }
}
