package io.resolvent.agent.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Audience;
import io.resolvent.ingestion.index.Hit;
import io.resolvent.ingestion.index.SourceKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FusionTest {

    private static final Fusion FUSION = new Fusion(0.7, 0.3);

    @Test
    void aDocumentThatBothFindComesBeforeOneThatEitherFinds() {
        List<Found> found = FUSION.fuse(
                List.of(hit("words", 0, 9), hit("both", 0, 8.9), hit("tail", 0, 1)),
                List.of(hit("vector", 0, 0.81), hit("both", 0, 0.8), hit("end", 0, 0.5)));

        assertThat(found.getFirst().passage().documentId()).isEqualTo("both");
    }

    @Test
    void aDocumentCountsOnceByItsBestPassage() {
        List<Found> found = FUSION.fuse(List.of(), List.of(hit("a", 0, 0.6), hit("a", 1, 0.9), hit("b", 0, 0.7)));

        assertThat(found).extracting(f -> f.passage().id()).containsExactly("desk/ARTICLE/a#1", "desk/ARTICLE/b#0");
    }

    @Test
    void nothingFoundIsNothing() {
        assertThat(FUSION.fuse(List.of(), List.of())).isEmpty();
    }

    @Property
    void isSortedWithoutDoublesAndBetweenZeroAndOne(@ForAll long seed) {
        Random random = new Random(seed);
        List<Found> found = FUSION.fuse(hits(random, 12, 20), hits(random, 12, 1));

        assertThat(found).extracting(f -> f.passage().source()).doesNotHaveDuplicates();
        assertThat(found).allSatisfy(f -> assertThat(f.score()).isBetween(0.0, 1.0));
        assertThat(found.stream().map(f -> -f.score()).toList()).isSorted();
    }

    @Property
    void theOrderOfTheHitsDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<Hit> words = hits(random, 10, 20);
        List<Hit> vectors = hits(random, 10, 1);
        List<Hit> shuffledWords = new ArrayList<>(words);
        List<Hit> shuffledVectors = new ArrayList<>(vectors);
        Collections.shuffle(shuffledWords, random);
        Collections.shuffle(shuffledVectors, random);

        assertThat(FUSION.fuse(shuffledWords, shuffledVectors)).isEqualTo(FUSION.fuse(words, vectors));
    }

    @Property
    void aBetterCosineNeverMovesADocumentDown(@ForAll long seed) {
        Random random = new Random(seed);
        List<Hit> words = hits(random, 10, 20);
        List<Hit> vectors = hits(random, 10, 0.9);
        vectors.add(hit("the last", 0, -1));
        Hit raised = vectors.getFirst();
        List<Hit> better = new ArrayList<>(vectors);
        better.set(0, new Hit(raised.passage(), raised.score() + 0.1));
        String source = raised.passage().source();

        assertThat(rank(FUSION.fuse(words, better), source))
                .isLessThanOrEqualTo(rank(FUSION.fuse(words, vectors), source));
    }

    private static int rank(List<Found> found, String source) {
        return found.stream().map(f -> f.passage().source()).toList().indexOf(source);
    }

    private static List<Hit> hits(Random random, int count, double most) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (random.nextBoolean() || i == 0) {
                hits.add(hit("d" + i % 6, i / 6, most * random.nextDouble()));
            }
        }
        return hits;
    }

    private static Hit hit(String document, int ordinal, double score) {
        return new Hit(Passages.of(SourceKind.ARTICLE, document, ordinal, Audience.PUBLIC, "text"), score);
    }
}
