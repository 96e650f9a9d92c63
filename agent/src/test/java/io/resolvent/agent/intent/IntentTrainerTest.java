package io.resolvent.agent.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntentTrainerTest {

    private final SomeExamples some = new SomeExamples(1);
    private final IntentTrainer trainer = new IntentTrainer(7);

    @Test
    void tellsIntentsApartThatDiffer() {
        IntentModel model = trainer.train(some.of(6, 30));

        for (int intent = 0; intent < 6; intent++) {
            Example asked = some.example(intent);
            Intent said = model.classify(asked.text(), asked.vector());
            assertThat(said.label()).isEqualTo(asked.label());
            assertThat(said.probability()).isGreaterThan(0.8);
            assertThat(said.runnerUp()).isNotEqualTo(said.label()).isNotEmpty();
            assertThat(said.familiar()).isTrue();
        }
    }

    @Test
    void callsAQuestionUnfamiliarThatIsUnlikeAllOthers() {
        IntentModel model = trainer.train(some.of(6, 30));

        Intent known = model.classify("please help me with invoice total", some.vector(0));
        Intent strange = model.classify("quantum zebra saxophone", some.vector(15));

        assertThat(strange.familiar()).isFalse();
        assertThat(strange.unfamiliarity()).isGreaterThan(known.unfamiliarity());
        assertThat(strange.probability()).isLessThan(known.probability());
    }

    @Test
    void theOrderOfTheExamplesDoesNotMatter() {
        List<Example> examples = some.of(4, 20);
        List<Example> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, new Random(3));

        IntentModel one = trainer.train(examples);
        IntentModel other = trainer.train(shuffled);

        assertThat(other.fingerprint()).isEqualTo(one.fingerprint());
        for (int i = 0; i < 20; i++) {
            Example asked = some.example(i % 4);
            assertThat(other.classify(asked.text(), asked.vector()))
                    .isEqualTo(one.classify(asked.text(), asked.vector()));
        }
    }

    @Test
    void learnsFromOneExampleOfOneIntentWithoutBecomingCertain() {
        Example only = some.example(0);

        Intent said = trainer.train(List.of(only)).classify(only.text(), only.vector());

        assertThat(said.label()).isEqualTo(only.label());
        assertThat(said.runnerUp()).isEmpty();
        assertThat(said.probability()).isLessThan(0.9);
    }

    @Test
    void learnsFromFiveExamplesAnIntent() {
        IntentModel model = trainer.train(some.of(8, 5));

        long right = 0;
        for (int i = 0; i < 80; i++) {
            Example asked = some.example(i % 8);
            right += model.classify(asked.text(), asked.vector()).label().equals(asked.label()) ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(76);
    }

    @Test
    void questionsKnownToBeOfNoIntentMakeTheirLikeUnfamiliar() {
        List<Example> strangers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            strangers.add(new Example("weather tomorrow " + i, some.vector(20), "none"));
        }
        IntentModel told = trainer.train(some.of(6, 30), strangers);

        assertThat(told.classify("weather tomorrow", some.vector(20)).familiar())
                .isFalse();
        assertThat(told.labels()).doesNotContain("none");
    }

    @Test
    void anIntentsOwnNameHelpsWhileThereAreFewTickets() {
        List<Example> few = List.of(some.example(0), some.example(1));
        List<Example> names = List.of(
                new Example("camera battery", some.vector(3), few.getFirst().label()));

        IntentModel unnamed = trainer.train(few);
        IntentModel named = trainer.train(new Lessons(few, List.of(), names));

        Example asked = new Example(
                "my camera battery is empty", some.vector(3), few.getFirst().label());
        assertThat(named.classify(asked.text(), asked.vector()).label()).isEqualTo(asked.label());
        assertThat(named.fingerprint()).isNotEqualTo(unnamed.fingerprint());
    }

    @Test
    void learningFromNothingIsRefused() {
        assertThatThrownBy(() -> trainer.train(List.of())).hasMessageContaining("no example");
    }
}
