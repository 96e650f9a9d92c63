package io.resolvent.agent.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextUnitsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Steps\n\n1.) First do this.\n1. A. Then that.\na. B. c.\n- 2.) x. y",
                "x\n2. 3. Now. 4. z",
                "Fees.\n\n(1) One.) Two. 3.) Three.\n\n# Four\n5. Six"
            })
    void neverOverlap(String text) {
        List<TextUnit> units = TextUnits.of(text);
        for (int i = 1; i < units.size(); i++) {
            assertThat(units.get(i).start())
                    .isGreaterThanOrEqualTo(units.get(i - 1).end());
        }
    }

    @Test
    void aMarkBelongsToWhatItMarks() {
        assertThat(TextUnits.of("1. Open the app.\n2. Tap it."))
                .extracting(TextUnit::kind)
                .containsExactly(TextUnit.Kind.ITEM, TextUnit.Kind.ITEM);
    }
}
