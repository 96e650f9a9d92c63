package io.resolvent.agent.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.connectors.TicketRef;
import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.ResolvedTicket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearnedIntentClassifierTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final LearnedIntentClassifier classifier =
            new LearnedIntentClassifier(new LetterEmbedder(), new IntentTrainer(1));

    @Test
    void knowsNothingBeforeItLearned() {
        assertThat(classifier.classify(inquiry("reset my password"))).isEqualTo(Intent.unknown());
        assertThat(classifier.labels()).isEmpty();
    }

    @Test
    void learnsFromLabelledTicketsOnly() {
        classifier.learn(List.of(
                ticket("reset my password", "password"),
                ticket("the password is wrong", "password"),
                ticket("where is my parcel", "parcel"),
                ticket("parcel is late", "parcel"),
                ticket("something else", "")));

        assertThat(classifier.labels()).containsExactly("parcel", "password");
        assertThat(classifier.classify(inquiry("password reset")).label()).isEqualTo("password");
    }

    @Test
    void forgetsWhenThereIsNothingToLearnFrom() {
        classifier.learn(List.of(ticket("reset my password", "password")));
        classifier.learn(List.of(ticket("something", "")));

        assertThat(classifier.classify(inquiry("reset my password"))).isEqualTo(Intent.unknown());
    }

    @Test
    void anEmptyQuestionHasNoIntent() {
        classifier.learn(List.of(ticket("reset my password", "password")));

        assertThat(classifier.classify(inquiry(" "))).isEqualTo(Intent.unknown());
    }

    @Test
    void theFingerprintTellsWhatWasLearned() {
        String before = classifier.fingerprint();
        classifier.learn(List.of(ticket("reset my password", "password")));
        String first = classifier.fingerprint();
        classifier.learn(List.of(ticket("reset my password", "login")));

        assertThat(List.of(before, first, classifier.fingerprint())).doesNotHaveDuplicates();
    }

    @Test
    void takesUpOneMoreTicketWithoutLearningAnew() {
        ResolvedTicket known = ticket("reset my password", "password");
        classifier.learn(List.of(known, ticket("where is my parcel", "parcel")));

        IntentClassifier same = classifier.with(List.of(known, ticket("no intent", "")));
        IntentClassifier more = classifier.with(List.of(known, ticket("zzz qqq", "parcel")));

        assertThat(same.fingerprint()).isEqualTo(classifier.fingerprint());
        assertThat(more.fingerprint()).isNotEqualTo(classifier.fingerprint());
        assertThat(more.classify(inquiry("zzz qqq")).label()).isEqualTo("parcel");
        assertThat(classifier.classify(inquiry("zzz qqq")).probability())
                .isLessThan(more.classify(inquiry("zzz qqq")).probability());
    }

    private static ResolvedTicket ticket(String question, String intent) {
        return new ResolvedTicket(
                new TicketRef("files", Integer.toHexString(question.hashCode())),
                "1",
                question,
                "",
                List.of(),
                intent,
                "",
                Map.of(),
                NOW,
                NOW);
    }

    private static Inquiry inquiry(String text) {
        return new Inquiry(new TicketRef("files", "1"), "1", "1", "", text, "en", Map.of(), 0, NOW);
    }

    /** Counts letters. */
    private static final class LetterEmbedder implements Embedder {

        @Override
        public int dimension() {
            return 26;
        }

        @Override
        public String fingerprint() {
            return "letters";
        }

        @Override
        public float[] embed(String text) {
            float[] vector = new float[26];
            vector[0] = 0.1f;
            text.chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> vector[c - 'a']++);
            return SomeExamples.unit(vector);
        }

        @Override
        public List<float[]> embedAll(List<String> texts) {
            return new ArrayList<>(texts.stream().map(this::embed).toList());
        }
    }
}
