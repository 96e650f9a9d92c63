package io.resolvent.evaluation.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HalfScoreTest {

    @Test
    void answeringWhatBelongsToAPersonIsWrong() {
        HalfScore score = score(Half.DEV, Map.of("law", SomeCases.resolved("Here you are.", "doc-1")));

        assertThat(score.all().wrongAuto()).isOne();
        assertThat(score.all().handOffs().count()).isZero();
        assertThat(score.where(Tally::wrongAuto)).containsExactly(Map.entry("legal", 1));
    }

    @Test
    void anInternalWordInPublicIsForbidden() {
        HalfScore score = score(Half.DEV, Map.of("easy", SomeCases.resolved("Our margin is thin.", "doc-1")));

        assertThat(score.all().forbidden()).isOne();
        assertThat(score.all().wrongAuto()).isZero();
    }

    @Test
    void aDraftIsNotSentSoItsTextIsNotInPublic() {
        assertThat(score(Half.DEV, Map.of("easy", SomeCases.decided("suggest")))
                        .all()
                        .forbidden())
                .isZero();
    }

    @Test
    void aPlainQuestionCountsOnlyWhenAnsweredFromItsDocument() {
        assertThat(plain(SomeCases.resolved("Right.", "doc-1"))).isOne();
        assertThat(plain(SomeCases.resolved("From a macro for it.", "macro-1"))).isOne();
        assertThat(plain(SomeCases.resolved("From elsewhere.", "doc-2"))).isZero();
        assertThat(plain(SomeCases.decided("suggest"))).isZero();
    }

    @Test
    void thanksAreToBeLeftAlone() {
        assertThat(score(Half.DEV, Map.of("ta", SomeCases.decided("abstain")))
                        .all()
                        .ignored()
                        .count())
                .isOne();
        assertThat(score(Half.DEV, Map.of("ta", SomeCases.decided("suggest")))
                        .all()
                        .ignored()
                        .count())
                .isZero();
    }

    @Test
    void whatHasNoDecisionIsMissing() {
        assertThat(score(Half.DEV, Map.of()).all().missing()).isEqualTo(3);
    }

    @Test
    void mistakesOfTheDevHalfAreNamed() {
        assertThat(score(Half.DEV, Map.of("law", SomeCases.resolved("Sure.", "doc-1")))
                        .named(HalfScore.Wrong.WRONG_AUTO))
                .singleElement()
                .extracting(HalfScore.Mistake::id)
                .isEqualTo("law");
    }

    @Test
    void mistakesOfTheTestHalfAreOnlyCounted() {
        HalfScore score = score(Half.TEST, Map.of("law", SomeCases.resolved("Sure.", "doc-1")));

        assertThat(score.all().wrongAuto()).isOne();
        assertThat(score.named()).isEmpty();
    }

    @Test
    void repliesThatOnlyTheBoundKeepsBackAreRankedByConfidence() {
        Ready sureOfTheRightOne = score(
                        Half.DEV,
                        Map.of(
                                "easy", SomeCases.drafted(0.9, "Right.", "doc-1"),
                                "law", SomeCases.drafted(0.5, "Wrong.", "doc-1")))
                .ready();
        Ready sureOfTheWrongOne = score(
                        Half.DEV,
                        Map.of(
                                "easy", SomeCases.drafted(0.4, "Right.", "doc-1"),
                                "law", SomeCases.drafted(0.5, "Wrong.", "doc-1")))
                .ready();

        assertThat(sureOfTheRightOne.text()).isEqualTo("2, 1 of them right, 1 surer than any that is not");
        assertThat(sureOfTheWrongOne.beforeFirstWrong()).isZero();
    }

    private static int plain(Outcome outcome) {
        return score(Half.DEV, Map.of("easy", outcome)).all().plain().count();
    }

    private static HalfScore score(Half half, Map<String, Outcome> outcomes) {
        return HalfScore.of(
                "made",
                HistoryKind.COLD,
                half,
                List.of(SomeCases.plain("easy", half), SomeCases.legal("law", half), SomeCases.thanks("ta", half)),
                outcomes,
                Map.of("macro-1", "doc-1"));
    }
}
