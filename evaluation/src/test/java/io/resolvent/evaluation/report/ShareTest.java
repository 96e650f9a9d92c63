package io.resolvent.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void hasTheExactInterval() {
        Share share = Share.of(5, 10);

        assertThat(share.value()).isEqualTo(0.5);
        assertThat(share.low()).isCloseTo(0.1871, within(5e-5));
        assertThat(share.high()).isCloseTo(0.8129, within(5e-5));
        assertThat(share.text()).isEqualTo("50.0 % (18.7 to 81.3), 5 of 10");
    }

    @Test
    void ofNothingSaysSo() {
        assertThat(Share.of(0, 0).text()).isEqualTo("none");
        assertThat(Share.of(0, 0).high()).isEqualTo(1);
    }
}
