package io.resolvent.ingestion.index;

import static io.resolvent.ingestion.index.Samples.DAY;
import static io.resolvent.ingestion.index.Samples.axis;
import static io.resolvent.ingestion.index.Samples.passage;
import static io.resolvent.ingestion.index.Samples.unit;
import static io.resolvent.ingestion.index.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.resolvent.connectors.Audience;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an index is filled and searched. A subclass opens an empty one for vectors of {@link Samples#DIMENSION}. */
public abstract class KnowledgeSearchContract {

    protected static final Scope ALL = new Scope(Audience.INTERNAL, EnumSet.allOf(SourceKind.class), Instant.MAX);

    private KnowledgeIndex index = new ClosedIndex();

    protected abstract KnowledgeIndex empty();

    @BeforeEach
    protected final void openIndex() {
        index = empty();
    }

    @AfterEach
    protected final void closeIndex() {
        index.close();
    }

    @Test
    void findsNothingInAnEmptyIndex() {
        assertThat(index.size()).isZero();
        assertThat(index.keyword("refund", ALL, 10)).isEmpty();
        assertThat(index.nearest(axis(0), ALL, 10)).isEmpty();
    }

    @Test
    void givesBackThePassageWhole() {
        IndexedPassage put = passage(
                "über/1",
                Audience.REQUESTER,
                SourceKind.TICKET,
                DAY,
                "Wo ist mein Geld?",
                "The refund\nis late.",
                axis(1));
        fill(put);
        assertThat(index.keyword("refund", ALL, 10)).extracting(Hit::passage).containsExactly(put.passage());
        assertThat(index.nearest(axis(1), ALL, 10)).extracting(Hit::passage).containsExactly(put.passage());
    }

    @Test
    void showsChangesOnlyAfterARefresh() {
        String before = index.generation();
        index.put(List.of(article("a", "refund")));
        assertThat(index.keyword("refund", ALL, 10)).isEmpty();
        index.refresh();
        assertThat(index.keyword("refund", ALL, 10)).hasSize(1);
        assertThat(index.generation()).isNotEqualTo(before);
    }

    @Test
    void keepsItsGenerationWhenNothingChanged() {
        fill(article("a", "refund"));
        String before = index.generation();
        index.refresh();
        assertThat(index.generation()).isEqualTo(before).startsWith("test-model");
    }

    @Test
    void replacesAPassageOfTheSameId() {
        fill(article("a", "old refund"), article("b", "other"));
        fill(article("a", "new printer"));
        assertThat(index.size()).isEqualTo(2);
        assertThat(index.keyword("refund", ALL, 10)).isEmpty();
        assertThat(ids(index.keyword("printer", ALL, 10))).containsExactly("a");
    }

    @Test
    void takesTheLastOfEqualIdsInOneCall() {
        fill(article("a", "refund"), article("a", "printer"));
        assertThat(index.size()).isEqualTo(1);
        assertThat(ids(index.keyword("printer", ALL, 10))).containsExactly("a");
    }

    @Test
    void removesAllPassagesOfADocument() {
        IndexedPassage first = article("a", "refund one");
        Passage p = first.passage();
        Passage second = new Passage(
                p.id() + "1",
                p.origin(),
                p.kind(),
                p.documentId(),
                p.version(),
                p.audience(),
                "",
                "refund two",
                0,
                3,
                p.labels(),
                p.knownSince());
        fill(first, new IndexedPassage(second, axis(2)), article("b", "refund three"));
        index.remove(Set.of(p.source(), "desk/ARTICLE/unknown"));
        index.refresh();
        assertThat(ids(index.keyword("refund", ALL, 10))).containsExactly("b");
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void acceptsNothingToDo() {
        index.put(List.of());
        index.remove(Set.of());
        index.refresh();
        assertThat(index.size()).isZero();
    }

    @Test
    void ranksPassagesWithMoreAndRarerWordsHigher() {
        fill(
                article("common", "refund of the order order"),
                article("rare", "refund chargeback"),
                article("other1", "refund order"),
                article("other2", "refund order"),
                article("none", "printer"));
        List<Hit> hits = index.keyword("refund chargeback", ALL, 10);
        assertThat(ids(hits)).startsWith("rare").doesNotContain("none");
        assertThat(hits)
                .isSortedAccordingTo(Comparator.comparingDouble(Hit::score).reversed());
    }

    @Test
    void findsOtherFormsOfAWordAndWordsOfTheTitle() {
        fill(
                passage(
                        "a",
                        Audience.PUBLIC,
                        SourceKind.ARTICLE,
                        DAY,
                        "Cancelling subscriptions",
                        "How to stop.",
                        axis(0)),
                article("b", "printers"));
        assertThat(ids(index.keyword("I want to cancel my subscription", ALL, 10)))
                .containsExactly("a");
        assertThat(ids(index.keyword("PRINTER", ALL, 10))).containsExactly("b");
    }

    @Test
    void findsNothingForWordsThatSayNothing() {
        fill(article("a", "the refund is in the mail"));
        assertThat(index.keyword("the of and is", ALL, 10)).isEmpty();
        assertThat(index.keyword(" .,;!? ", ALL, 10)).isEmpty();
        assertThat(index.keyword("", ALL, 10)).isEmpty();
    }

    @Test
    void givesCosinesOfTheNearest() {
        fill(
                at("same", axis(0)),
                at("near", unit(1, 1, 0, 0, 0, 0, 0, 0)),
                at("far", axis(1)),
                at("opposite", unit(-1, 0, 0, 0, 0, 0, 0, 0)));
        List<Hit> hits = index.nearest(axis(0), ALL, 4);
        assertThat(ids(hits)).containsExactly("same", "near", "far", "opposite");
        assertThat(hits.get(0).score()).isCloseTo(1, within(1e-5));
        assertThat(hits.get(1).score()).isCloseTo(Math.sqrt(0.5), within(1e-5));
        assertThat(hits.get(2).score()).isCloseTo(0, within(1e-5));
        assertThat(hits.get(3).score()).isCloseTo(-1, within(1e-5));
    }

    @Test
    void breaksTiesByPassageId() {
        List<IndexedPassage> equal = new ArrayList<>();
        for (String id : List.of("m", "b", "z", "a", "q", "c")) {
            equal.add(passage(id, Audience.PUBLIC, SourceKind.ARTICLE, DAY, "", "refund", axis(0)));
        }
        fill(equal.toArray(IndexedPassage[]::new));
        fill(passage("d", Audience.PUBLIC, SourceKind.ARTICLE, DAY, "", "refund", axis(0)));
        assertThat(ids(index.keyword("refund", ALL, 4))).containsExactly("a", "b", "c", "d");
        assertThat(ids(index.nearest(axis(0), ALL, 4))).containsExactly("a", "b", "c", "d");
    }

    @Test
    void respectsTheLimit() {
        fill(IntStream.range(0, 30).mapToObj(i -> article("a" + i, "refund")).toArray(IndexedPassage[]::new));
        assertThat(index.keyword("refund", ALL, 7)).hasSize(7);
        assertThat(index.nearest(axis(0), ALL, 7)).hasSize(7);
        assertThat(index.keyword("refund", ALL, 100)).hasSize(30);
        assertThat(index.nearest(axis(0), ALL, 100)).hasSize(30);
        assertThat(index.keyword("refund", ALL, 0)).isEmpty();
        assertThat(index.nearest(axis(0), ALL, 0)).isEmpty();
    }

    protected final KnowledgeIndex index() {
        return index;
    }

    protected final void fill(IndexedPassage... passages) {
        index.put(List.of(passages));
        index.refresh();
    }

    protected static IndexedPassage article(String id, String text) {
        return passage(id, Audience.PUBLIC, SourceKind.ARTICLE, DAY, text);
    }

    protected static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.passage().documentId()).toList();
    }

    protected static IndexedPassage at(String id, float[] vector) {
        return passage(id, Audience.PUBLIC, SourceKind.ARTICLE, DAY, "", "text " + id, vector);
    }
}
