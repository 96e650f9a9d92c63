package io.resolvent.ingestion.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class SentencesTest {

    @Test
    void abbreviationsDecimalsAndInitialsDoNotEndASentence() {
        assertThat(
                        Sentences.of(
                                "Dr. J. Smith paid 3.50 e.g. by card. Then, on 3. Mai, it failed! Why? See https://a.example/x.y now."))
                .extracting(Sentence::text)
                .containsExactly(
                        "Dr. J. Smith paid 3.50 e.g. by card.",
                        "Then, on 3. Mai, it failed!",
                        "Why?",
                        "See https://a.example/x.y now.");
    }

    @Test
    void headingsListItemsAndCodeStandAlone() {
        String text =
                "# Reset\nOpen the app\nand log in.\n\n1. Press Menu\n2. Choose Reset. Wait.\n- done\n```\na. B. c\n```\nEnd";
        assertThat(Sentences.of(text))
                .extracting(Sentence::text)
                .containsExactly(
                        "Reset",
                        "Open the app\nand log in.",
                        "Press Menu",
                        "Choose Reset.",
                        "Wait.",
                        "done",
                        "```\na. B. c\n```",
                        "End");
    }

    @Property(tries = 300)
    void everySentenceIsASubstringInOrderAndNothingVisibleIsLost(@ForAll @StringLength(max = 200) String text) {
        int at = 0;
        for (Sentence sentence : Sentences.of(text)) {
            assertThat(sentence.start()).isGreaterThanOrEqualTo(at);
            assertThat(text.substring(sentence.start(), sentence.end())).isEqualTo(sentence.text());
            assertThat(text.substring(at, sentence.start())
                            .chars()
                            .filter(Character::isLetter)
                            .count())
                    .isLessThanOrEqualTo(1);
            at = sentence.end();
        }
    }
}
