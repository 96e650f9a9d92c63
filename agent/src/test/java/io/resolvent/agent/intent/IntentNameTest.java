package io.resolvent.agent.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntentNameTest {

    @Test
    void readsNamesHoweverTheyAreJoined() {
        assertThat(IntentName.words("RefundLatePayment")).isEqualTo("refund late payment");
        assertThat(IntentName.words("refund_late-payment")).isEqualTo("refund late payment");
        assertThat(IntentName.words("orders/Resetting PIN codes")).isEqualTo("orders resetting pin codes");
        assertThat(IntentName.words("openURLAgain")).isEqualTo("open url again");
    }

    @Test
    void aNameThatIsOnlyANumberHasNoWords() {
        assertThat(IntentName.words("c-17")).isEmpty();
        assertThat(IntentName.words("4711")).isEmpty();
    }
}
