package io.resolvent.agent.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AddedTicketsTest {

    private final IntentTrainer trainer = new IntentTrainer(3);

    @Property(tries = 20)
    void theOrderOfAddingDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int count) {
        SomeExamples some = new SomeExamples(seed);
        IntentModel base = trainer.train(some.of(4, 8));
        List<Example> news = some.of(4, count).subList(0, count);
        List<Example> shuffled = new ArrayList<>(news);
        Collections.shuffle(shuffled, new Random(seed));

        IntentModel together = base.with(news);
        IntentModel oneByOne = base;
        for (Example example : shuffled) {
            oneByOne = oneByOne.with(List.of(example));
        }

        assertThat(oneByOne.fingerprint()).isEqualTo(together.fingerprint());
        Example asked = some.example(2);
        assertThat(oneByOne.classify(asked.text(), asked.vector()))
                .isEqualTo(together.classify(asked.text(), asked.vector()));
    }

    @Property(tries = 20)
    void addingComesCloseToLearningAnew(@ForAll long seed) {
        SomeExamples some = new SomeExamples(seed);
        List<Example> old = some.of(4, 20);
        List<Example> news = some.of(4, 5);
        List<Example> all = new ArrayList<>(old);
        all.addAll(news);

        IntentModel added = trainer.train(old).with(news);
        IntentModel full = trainer.train(all);

        for (int intent = 0; intent < 4; intent++) {
            Example asked = some.example(intent);
            Intent quick = added.classify(asked.text(), asked.vector());
            Intent slow = full.classify(asked.text(), asked.vector());
            assertThat(quick.label()).isEqualTo(slow.label());
            assertThat(quick.probability()).isCloseTo(slow.probability(), within(0.2));
        }
    }

    @Test
    void whatWasAddedSpeaksForItsIntentAtOnce() {
        SomeExamples some = new SomeExamples(5);
        IntentModel before = trainer.train(some.of(4, 6));
        Example asked = new Example("a wholly new way to ask", some.vector(12), "intent-2");
        IntentModel after = before.with(List.of(
                new Example("a new way to ask this", some.vector(12), "intent-2"),
                new Example("new ways to ask", some.vector(12), "intent-2")));

        assertThat(after.classify(asked.text(), asked.vector()).unfamiliarity())
                .isLessThan(before.classify(asked.text(), asked.vector()).unfamiliarity());
        assertThat(after.classify(asked.text(), asked.vector()).label()).isEqualTo("intent-2");
        assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
    }

    @Test
    void aNewIntentWaitsForTheNextLearning() {
        SomeExamples some = new SomeExamples(5);
        IntentModel before = trainer.train(some.of(2, 6));

        IntentModel after = before.with(List.of(some.example(7)));

        assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
        assertThat(after.labels()).isEqualTo(before.labels());
    }

    @Property(tries = 20)
    void aSpaceThatGrewIsTheSpaceOfAll(@ForAll long seed, @ForAll @IntRange(min = 1, max = 600) int more) {
        SomeExamples some = new SomeExamples(seed);
        float[][] first = new float[500][];
        for (int i = 0; i < first.length; i++) {
            first[i] = some.vector(i % 8);
        }
        VectorSpace space = VectorSpace.of(first);
        List<float[]> added = new ArrayList<>();
        for (int i = 0; i < more; i++) {
            added.add(some.vector(i % 8));
        }

        VectorSpace grown = space.with(added);

        assertThat(grown.vector(499)).isEqualTo(space.vector(499));
        for (int i = 0; i < more; i += 97) {
            assertThat(grown.vector(500 + i)).isEqualTo(space.centre(added.get(i)));
        }
        assertThat(grown.similarities(grown.vector(0))).hasSize(500 + more);
        assertThat((double) grown.similarities(grown.vector(500 + more - 1))[500 + more - 1])
                .isCloseTo(1, within(1e-5));
    }
}
