package io.resolvent.agent.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SameAnswerTest {

    private static final String RETURNS =
            "Sending back\nYou may send back anything within 40 days of delivery. Start under"
                    + " \"Orders\", then \"Return\"; the label is free. The money is on your card within 5 working days.";
    private static final String RETURNS_ABROAD =
            "Sending back from abroad\nFrom abroad you may send back anything within"
                    + " 14 days of delivery. Start under \"Orders\", then \"Return\"; you pay the postage.";
    private static final String PAUSE =
            "Pausing the plan\nA plan can be paused for 3 months under \"Plan\", then \"Pause\". Nothing is charged meanwhile.";
    private static final String NO_PAUSE =
            "Old plans\nA plan cannot be paused. Under \"Plan\" it can be ended at any time.";

    private final SameAnswer same = SameAnswer.among(List.of(RETURNS, RETURNS_ABROAD, PAUSE, NO_PAUSE));

    @Test
    void aPersonsShorterAnswerIsInTheArticle() {
        assertThat(same.says(
                        RETURNS,
                        "Hi Ada,\n\nyou have 40 days from delivery, please start under \"Orders\", then \"Return\".\n\nSven",
                        "how long may I keep it"))
                .isTrue();
    }

    @Test
    void numbersWrittenOutAreTheSameNumbers() {
        assertThat(same.says(PAUSE, "The plan can be paused for three months, under \"Plan\", \"Pause\".", ""))
                .isTrue();
    }

    @Test
    void anotherNumberIsAnotherAnswer() {
        assertThat(same.says(RETURNS, "You may send it back within 30 days of delivery, under \"Orders\".", ""))
                .isFalse();
    }

    @Test
    void aNumberThatTheQuestionNamedDoesNotCount() {
        assertThat(same.says(
                        RETURNS,
                        "Order 4411 may be sent back, start under \"Orders\", then \"Return\"; the label is free.",
                        "about order 4411"))
                .isTrue();
    }

    @Test
    void theAnswerForSomebodyElseIsNotTheSame() {
        assertThat(same.says(
                        RETURNS_ABROAD, "You have 40 days of delivery; \"Orders\", \"Return\", the label is free.", ""))
                .isFalse();
    }

    @Test
    void aDenialIsNotTheSame() {
        assertThat(same.says(NO_PAUSE, "A plan can be paused, yes, under \"Plan\".", ""))
                .isFalse();
        assertThat(same.says(PAUSE, "I am afraid a plan cannot be paused.", "")).isFalse();
    }

    @Test
    void anAnswerThatNoDocumentGivesCannotBeCompared() {
        assertThat(same.isComparable("I am sorry, a colleague from our team will call you today."))
                .isFalse();
        assertThat(same.isComparable("Hello, it takes up to a day.")).isFalse();
        assertThat(same.isComparable("Please start under \"Orders\", then \"Return\"."))
                .isTrue();
    }
}
