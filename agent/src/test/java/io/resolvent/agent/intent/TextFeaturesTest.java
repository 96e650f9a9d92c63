package io.resolvent.agent.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextFeaturesTest {

    private final TextFeatures features =
            TextFeatures.learn(List.of("reset my password", "reset the password please", "where is my parcel"));

    @Test
    void knownWordsMakeAVectorOfUnitLength() {
        SparseVector vector = features.of("Password reset?");

        double squares = 0;
        for (float value : vector.value()) {
            squares += value * value;
        }
        assertThat(squares).isCloseTo(1, within(1e-5));
        assertThat(vector.index()).isSorted();
    }

    @Test
    void caseDoesNotMatter() {
        assertThat(features.of("RESET Password").index())
                .isEqualTo(features.of("reset password").index());
    }

    @Test
    void unknownWordsMakeNothing() {
        assertThat(features.of("zzz qqq").size()).isZero();
    }

    @Property
    void anyTextIsDigested(@ForAll String text) {
        assertThat(features.of(text).size()).isLessThanOrEqualTo(features.dimension());
    }
}
