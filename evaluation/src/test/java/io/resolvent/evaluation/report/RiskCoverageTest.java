package io.resolvent.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.evaluation.report.RiskCoverage.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskCoverageTest {

    @Test
    void confidentMistakesCostMoreThanUnsureOnes() {
        RiskCoverage sure = RiskCoverage.of(List.of(answer(0.9, false), answer(0.8, true), answer(0.7, true)));
        RiskCoverage unsure = RiskCoverage.of(List.of(answer(0.9, true), answer(0.8, true), answer(0.7, false)));

        assertThat(sure.area()).isGreaterThan(unsure.area());
        assertThat(unsure.coverageAt(0.05)).isEqualTo(2.0 / 3);
        assertThat(sure.coverageAt(0.05)).isZero();
    }

    @Test
    void manyAnswersMakeAtMostAFewHundredPoints() {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            answers.add(answer(i / 5_000.0, i % 10 != 0));
        }
        RiskCoverage curve = RiskCoverage.of(answers);

        assertThat(curve.points()).hasSizeBetween(190, 210);
        assertThat(curve.points().getLast().coverage()).isEqualTo(1);
        assertThat(curve.points().getLast().risk()).isEqualTo(0.1);
    }

    @Test
    void nothingIsAnEmptyCurve() {
        assertThat(RiskCoverage.of(List.of()).points()).isEmpty();
    }

    private static Answer answer(double confidence, boolean right) {
        return new Answer("t" + confidence, confidence, right);
    }
}
