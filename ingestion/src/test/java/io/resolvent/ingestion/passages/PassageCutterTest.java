package io.resolvent.ingestion.passages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PassageCutterTest {

    private static final String PARAGRAPH = "word ".repeat(60).strip() + ".";

    @Test
    void aSmallDocumentStaysWhole() {
        String text = "# Title\n\n" + PARAGRAPH + "\n\n## Other\n\n" + PARAGRAPH + "\n";
        assertThat(PassageCutter.cut(text, PassageSize.SECTION)).containsExactly(new Cut(0, text.length() - 1));
    }

    @Test
    void noPassageCrossesATopHeading() {
        String section = String.join("\n\n", PARAGRAPH, PARAGRAPH);
        String text = "# One\n\n" + section + "\n\n## Two\n\n" + section + "\n\n## Three\n\n" + section;
        assertThat(PassageCutter.cut(text, PassageSize.SECTION))
                .extracting(cut -> cut.of(text).substring(0, 6))
                .containsExactly("# One\n", "## Two", "## Thr");
    }

    @Test
    void aLongParagraphIsPartedBetweenSentences() {
        String text = "This is a sentence of exactly eight words. ".repeat(80);
        List<Cut> cuts = PassageCutter.cut(text, PassageSize.SECTION);
        assertThat(cuts).hasSizeBetween(3, 5);
        assertThat(cuts).allSatisfy(cut -> assertThat(cut.of(text)).endsWith("words."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x ", "# h\n", "```\n", "😀", "- a\n", "a.\n\n"})
    void fiveMillionCharactersAreCut(String piece) {
        String text = piece.repeat(5_000_000 / piece.length());
        assertThat(PassageCutter.cut(text, PassageSize.SECTION))
                .allSatisfy(cut -> assertThat(cut.end() - cut.start()).isLessThan(5_000_001));
    }

    @Property(tries = 300)
    void passagesAreSubstringsInOrderAndHoldAllWords(@ForAll("documents") String text) {
        int at = 0;
        for (Cut cut : PassageCutter.cut(text, PassageSize.SECTION)) {
            assertThat(cut.start()).isGreaterThanOrEqualTo(at);
            assertThat(cut.end()).isLessThanOrEqualTo(text.length());
            assertThat(text.substring(at, cut.start()).chars().noneMatch(Character::isLetterOrDigit))
                    .isTrue();
            assertThat(cut.of(text)).isNotBlank();
            at = cut.end();
        }
        assertThat(text.substring(at)).isBlank();
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> pieces = Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.of(
                                "word ",
                                "A sentence here. ",
                                "\n",
                                "\n\n",
                                "# Head\n",
                                "### Sub\n",
                                "- item\n",
                                "```\n",
                                "| a |\n",
                                "x".repeat(300))),
                Tuple.of(2, Arbitraries.just("some more words of a paragraph ".repeat(12))),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(20)));
        return pieces.list().ofMaxSize(60).map(list -> String.join("", list));
    }
}
