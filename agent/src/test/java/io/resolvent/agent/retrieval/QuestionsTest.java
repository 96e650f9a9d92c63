package io.resolvent.agent.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.connectors.TicketRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class QuestionsTest {

    @Test
    void theSentencesThatAskFollowTheWhole() {
        assertThat(Questions.of(inquiry("Lamp", "We moved house in May. How do I pair the lamp again? Thanks."), 3))
                .containsExactly(
                        "Lamp\nWe moved house in May. How do I pair the lamp again? Thanks.",
                        "We moved house in May. How do I pair the lamp again? Thanks.",
                        "How do I pair the lamp again?");
    }

    @Test
    void aPlainQuestionHasNoParts() {
        assertThat(Questions.parts(inquiry("", "How do I pair the lamp with the hub?"), 4))
                .isEmpty();
    }

    @Test
    void aSecondQuestionIsAPartOfItsOwn() {
        assertThat(Questions.parts(inquiry("", "How do I pair the lamp and where can I find my invoices?"), 4))
                .containsExactly("How do I pair the lamp", "where can I find my invoices?");
    }

    @Test
    void aRareWordTellsMoreThanACommonOne() {
        WordWeights weights = WordWeights.of(List.of(Set.of("lamp", "pair"), Set.of("lamp", "invoic"), Set.of("lamp")));
        assertThat(weights.covered(Set.of("lamp", "invoic"), Set.of("invoic")))
                .isGreaterThan(weights.covered(Set.of("lamp", "invoic"), Set.of("lamp")));
    }

    @Test
    void theProbabilityGrowsWithTheLead() {
        Likeness likeness = new Likeness(0.75, 0.7, 0.7, 0.5);
        assertThat(likeness.probability(0.2, 1))
                .isGreaterThan(likeness.probability(0.02, 1))
                .isLessThan(1);
    }

    @Test
    void theProbabilityGrowsWithThePlainness() {
        Likeness likeness = new Likeness(0.75, 0.7, 0.7, 0.5);
        assertThat(likeness.probability(0.1, 1)).isGreaterThan(likeness.probability(0.1, -1));
    }

    @Test
    void aPartThatLeansOnWhatWasSaidBeforeIsNoQuestionOfItsOwn() {
        assertThat(Questions.parts(inquiry("", "I own a lamp by somebody else. Where do I claim it?"), 4))
                .isEmpty();
        assertThat(Questions.parts(inquiry("", "How do I reset the lamp? Which parcel service brings the lamp?"), 4))
                .hasSize(2);
    }

    private static Inquiry inquiry(String subject, String text) {
        return new Inquiry(new TicketRef("desk", "1"), "1", "c1", subject, text, "en", Map.of(), 0, Instant.EPOCH);
    }
}
