package io.resolvent.agent.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SeveralIntentsTest {

    private final SomeExamples some = new SomeExamples(5);
    private final SeveralIntentsTrainer trainer = new SeveralIntentsTrainer();

    @Test
    void findsEachIntentOfATextThatHasTwo() {
        SeveralIntents learned = trainer.train(mixed(160));

        MultiExample asked = mix(1, 4);

        assertThat(learned.of(asked.text(), asked.vector()))
                .extracting(LikelyIntent::label)
                .containsExactlyInAnyOrder("intent-1", "intent-4");
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        List<MultiExample> examples = mixed(120);
        for (int i = 0; i < 30; i++) {
            examples.add(new MultiExample("hello there " + i, some.vector(10), Set.of()));
        }

        assertThat(trainer.train(examples).of("hello there", some.vector(10))).isEmpty();
    }

    @Test
    void theOrderOfTheExamplesDoesNotMatter() {
        List<MultiExample> examples = mixed(60);
        List<MultiExample> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, new Random(3));
        MultiExample asked = mix(0, 3);

        SeveralIntents one = trainer.train(examples);
        SeveralIntents other = trainer.train(shuffled);

        assertThat(other.fingerprint()).isEqualTo(one.fingerprint());
        assertThat(other.of(asked.text(), asked.vector())).isEqualTo(one.of(asked.text(), asked.vector()));
    }

    @Test
    void needsAnIntentToLearnFrom() {
        assertThatThrownBy(() -> trainer.train(List.of(new MultiExample("hello", some.vector(0), Set.of()))))
                .hasMessageContaining("no example with an intent");
    }

    @Property(tries = 50)
    void probabilitiesAreProbabilitiesAndFallWithTheScore(@ForAll double first, @ForAll double second) {
        Cut cut = new Cut(0.4, 8, -3);

        assertThat(cut.probability(first)).isBetween(0.0, 1.0);
        assertThat(cut.probability(Math.max(first, second)))
                .isGreaterThanOrEqualTo(cut.probability(Math.min(first, second)));
    }

    @Test
    void theThresholdDividesRightFromWrong() {
        Cut cut = Cut.of(
                new double[] {0.9, 0.8, 0.7, 0.2, 0.1, 0}, new boolean[] {true, true, true, false, false, false});

        assertThat(cut.threshold()).isBetween(0.2, 0.7);
    }

    private List<MultiExample> mixed(int count) {
        Random random = new Random(9);
        List<MultiExample> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            examples.add(mix(random.nextInt(6), random.nextInt(6)));
        }
        return examples;
    }

    private MultiExample mix(int one, int other) {
        Example a = some.example(one);
        Example b = some.example(other);
        float[] sum = new float[a.vector().length];
        for (int d = 0; d < sum.length; d++) {
            sum[d] = a.vector()[d] + b.vector()[d];
        }
        Set<String> labels = new HashSet<>(List.of(a.label(), b.label()));
        return new MultiExample(a.text() + " and " + b.text(), SomeExamples.unit(sum), labels);
    }
}
