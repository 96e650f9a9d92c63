package io.resolvent.ingestion.index;

import static io.resolvent.ingestion.index.Samples.DAY;
import static io.resolvent.ingestion.index.Samples.axis;
import static io.resolvent.ingestion.index.Samples.passage;
import static io.resolvent.ingestion.index.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.connectors.Audience;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every knowledge index must do, whoever asks and whatever is asked. */
public abstract class KnowledgeIndexContract extends KnowledgeSearchContract {

    /** How many hostile questions are asked. */
    protected int hostileQuestions() {
        return 10_000;
    }

    @Test
    void searchesOnlyThePoolsAskedFor() {
        for (SourceKind kind : SourceKind.values()) {
            index().put(List.of(passage("x", Audience.PUBLIC, kind, DAY, "refund")));
        }
        index().refresh();
        for (SourceKind kind : SourceKind.values()) {
            Scope scope = Scope.of(Audience.PUBLIC, kind);
            assertThat(index().keyword("refund", scope, 10))
                    .extracting(hit -> hit.passage().kind())
                    .containsExactly(kind);
            assertThat(index().nearest(axis(0), scope, 10))
                    .extracting(hit -> hit.passage().kind())
                    .containsExactly(kind);
        }
    }

    @Test
    void findsOnlyWhatWasKnownBefore() {
        Instant now = DAY;
        fill(
                known("earlier", now.minusNanos(1)),
                known("now", now),
                known("later", now.plus(Duration.ofDays(400))),
                known("long ago", Instant.EPOCH));
        Scope before = ALL.knownBefore(now);
        assertThat(ids(index().keyword("refund", before, 10))).containsExactlyInAnyOrder("earlier", "long ago");
        assertThat(ids(index().nearest(axis(0), before, 10))).containsExactlyInAnyOrder("earlier", "long ago");
        assertThat(index().keyword("refund", ALL.knownBefore(Instant.MIN), 10)).isEmpty();
        assertThat(index().keyword("refund", ALL, 10)).hasSize(4);
    }

    @Test
    void showsOnlyPublicPassagesToAnybodyOutsideTheTeam() {
        for (Audience audience : Audience.values()) {
            index().put(List.of(passage(audience.name(), audience, SourceKind.ARTICLE, DAY, "refund")));
        }
        index().refresh();
        for (Audience outside : List.of(Audience.PUBLIC, Audience.REQUESTER)) {
            Scope scope = Scope.of(outside, SourceKind.ARTICLE);
            assertThat(ids(index().keyword("refund", scope, 10))).containsExactly("PUBLIC");
            assertThat(ids(index().nearest(axis(0), scope, 10))).containsExactly("PUBLIC");
        }
        Scope hidden = Scope.of(Audience.INTERNAL, SourceKind.ARTICLE).hidden();
        assertThat(ids(index().keyword("refund", hidden, 10)))
                .doesNotContain("PUBLIC")
                .hasSize(2);
        assertThat(ids(index().nearest(axis(0), hidden, 10)))
                .doesNotContain("PUBLIC")
                .hasSize(2);
        assertThat(index().keyword("refund", Scope.of(Audience.INTERNAL, SourceKind.ARTICLE), 10))
                .hasSize(3);
    }

    @Test
    void neverShowsForeignPassagesWhateverIsAsked() {
        long seed = 20_261_121;
        Random random = new Random(seed);
        Audience[] audiences = Audience.values();
        SourceKind[] kinds = SourceKind.values();
        List<IndexedPassage> passages = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String text = Samples.sentence(random, 12) + " INTERNAL internal other tenant visibility";
            passages.add(passage("p" + i, audiences[i % 3], kinds[i % 4], DAY.plusSeconds(i), text));
        }
        fill(passages.toArray(IndexedPassage[]::new));
        for (int i = 0; i < hostileQuestions(); i++) {
            String question = Samples.hostileQuestion(random);
            SourceKind kind = kinds[random.nextInt(4)];
            Scope scope = Scope.of(Audience.PUBLIC, kind).knownBefore(DAY.plusSeconds(150));
            List<Hit> hits = new ArrayList<>(index().keyword(question, scope, 50));
            hits.addAll(index().nearest(vector(i), scope, 50));
            assertThat(hits)
                    .as("seed %d, question %d: %s", seed, i, question)
                    .noneMatch(hit -> isForeign(hit.passage(), scope));
        }
        assertThat(index().size()).isEqualTo(300);
    }

    @Test
    void findsTheTrulyNearest() {
        long seed = 4_711;
        Random random = new Random(seed);
        List<IndexedPassage> passages = IntStream.range(0, 400)
                .mapToObj(i -> at("p" + i, vector(random.nextLong())))
                .toList();
        fill(passages.toArray(IndexedPassage[]::new));
        int found = 0;
        for (int round = 0; round < 20; round++) {
            float[] wanted = vector(random.nextLong());
            List<String> truth = passages.stream()
                    .sorted(Comparator.comparingDouble((IndexedPassage p) -> -dot(p.vector(), wanted)))
                    .limit(10)
                    .map(p -> p.passage().documentId())
                    .toList();
            List<String> hits = ids(index().nearest(wanted, ALL, 10));
            found += (int) truth.stream().filter(hits::contains).count();
        }
        assertThat(found).as("of 200, seed %d", seed).isGreaterThanOrEqualTo(196);
    }

    @Test
    void answersEqualQuestionsEqually() {
        Random random = new Random(7);
        IndexedPassage[] passages = IntStream.range(0, 200)
                .mapToObj(i -> passage(
                        "p" + i,
                        Audience.PUBLIC,
                        SourceKind.ARTICLE,
                        DAY,
                        "",
                        Samples.sentence(random, 9),
                        vector(i % 50)))
                .toArray(IndexedPassage[]::new);
        fill(passages);
        List<List<Hit>> first = answers();
        assertThat(answers()).isEqualTo(first);
        closeIndex();
        openIndex();
        fill(passages);
        assertThat(answers()).isEqualTo(first);
    }

    @Test
    void answersByItsContentsAndNotByItsHistory() {
        Random random = new Random(13);
        List<IndexedPassage> passages = new ArrayList<>(IntStream.range(0, 120)
                .mapToObj(i -> article("p" + i, Samples.sentence(random, 5 + i % 9)))
                .toList());
        fill(passages.toArray(IndexedPassage[]::new));
        List<List<Hit>> straight = answers();
        closeIndex();
        openIndex();
        for (int i = 0; i < 120; i += 2) {
            index().put(List.of(article("p" + i, "refund card " + i), article("gone" + i, "refund order fee")));
            if (i % 40 == 0) {
                index().refresh();
            }
        }
        Collections.reverse(passages);
        for (int i = 0; i < 120; i++) {
            index().remove(Set.of("desk/ARTICLE/gone" + i));
            index().put(List.of(passages.get(i)));
            if (i % 20 == 0) {
                index().refresh();
            }
        }
        index().refresh();
        List<List<Hit>> roundabout = answers();
        for (int i = 0; i < straight.size(); i++) {
            assertThat(ids(roundabout.get(i))).as("answer %d", i).isEqualTo(ids(straight.get(i)));
        }
    }

    @Test
    void takesATextOfFiveMegabytes() {
        String huge = "refund order ".repeat(400_000) + "zebra";
        fill(article("huge", huge), article("small", "refund"));
        assertThat(ids(index().keyword("zebra", ALL, 10))).hasSizeLessThanOrEqualTo(1);
        assertThat(ids(index().keyword(huge, ALL, 10))).contains("small", "huge");
        String manyWords = String.join(
                " ", IntStream.range(0, 500_000).mapToObj(i -> "w" + i).toList());
        assertThat(ids(index().keyword("refund " + manyWords, ALL, 10))).contains("small");
        assertThat(index().keyword("x".repeat(5_000_000), ALL, 10)).isEmpty();
    }

    @Test
    void takesOddCharacters() {
        IndexedPassage odd = passage(
                "odd",
                Audience.PUBLIC,
                SourceKind.ARTICLE,
                DAY,
                "ti\0tle",
                "refund \uD800 \uDC00 \0 \uD83D\uDE00 end",
                axis(0));
        fill(odd);
        Hit hit = index().keyword("refund", ALL, 10).getFirst();
        assertThat(hit.passage().text())
                .hasSameSizeAs(odd.passage().text())
                .startsWith("refund ")
                .endsWith("\uD83D\uDE00 end");
    }

    @Test
    void refusesVectorsThatDoNotBelong() {
        assertThatThrownBy(() -> index().put(List.of(at("short", new float[] {1}))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> index().put(List.of(at("long", new float[Samples.DIMENSION]))))
                .isInstanceOf(IllegalArgumentException.class);
        float[] notANumber = axis(0);
        notANumber[3] = Float.NaN;
        assertThatThrownBy(() -> index().put(List.of(at("fine", axis(0)), at("nan", notANumber))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> index().nearest(new float[] {1}, ALL, 1)).isInstanceOf(IllegalArgumentException.class);
        index().refresh();
        assertThat(index().size()).isZero();
    }

    private static boolean isForeign(Passage passage, Scope scope) {
        return passage.audience() != Audience.PUBLIC
                || !scope.kinds().contains(passage.kind())
                || !passage.knownSince().isBefore(scope.knownBefore());
    }

    private List<List<Hit>> answers() {
        List<List<Hit>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(index().keyword(Samples.sentence(new Random(i), 4), ALL, 30));
            answers.add(index().nearest(vector(1_000 + i), ALL, 30));
        }
        return answers;
    }

    private static IndexedPassage known(String id, Instant when) {
        return passage(id, Audience.PUBLIC, SourceKind.ARTICLE, when, "refund");
    }

    private static double dot(float[] a, float[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> (double) a[i] * b[i])
                .sum();
    }
}
