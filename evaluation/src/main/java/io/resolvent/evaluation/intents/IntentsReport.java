package io.resolvent.evaluation.intents;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.resolvent.evaluation.report.Reliability;
import io.resolvent.evaluation.report.RiskCoverage;
import io.resolvent.evaluation.report.Share;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was measured; the shares over labelled tickets, in or out of scope as named.
 *
 * @param tickets predicted
 * @param labelled of them with a label
 * @param accuracy best intent right, in scope
 * @param refusedInScope refused as unfamiliar, in scope
 * @param refusedOutOfScope refused as unfamiliar, out of scope
 * @param accepted within the bound, of all tickets
 * @param acceptedRight right, of those accepted with a label
 * @param reliability what a probability is worth
 * @param calibrationError mean distance between probability and share of right ones, over ten bins
 * @param coverageAtAlpha how many tickets the most confident answers make up before more than alpha are wrong
 * @param perIntent by label, the worst first
 * @param mistakes the most confident wrong ones
 * @param several where tickets are labelled with lists of intents; left out of the file where not
 * @param learningCurve left out of the file where none was asked for
 */
record IntentsReport(
        int tickets,
        int labelled,
        int intents,
        String fingerprint,
        String bound,
        double alpha,
        double delta,
        Share accuracy,
        Share refusedInScope,
        Share refusedOutOfScope,
        Share accepted,
        Share acceptedRight,
        double calibrationError,
        double coverageAtAlpha,
        RiskCoverage riskCoverage,
        Reliability reliability,
        List<PerIntent> perIntent,
        List<Mistake> mistakes,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<SeveralScore> several,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LearningPoint> learningCurve) {

    record PerIntent(String intent, Share recall, Share precision, Share accepted) {}

    record Mistake(String id, String question, String said, String right, double probability) {}

    String text() {
        return "intents: " + tickets + " tickets, " + labelled + " with a label\n"
                + "  right                 " + accuracy.text() + "\n"
                + "  refused, in scope     " + refusedInScope.text() + "\n"
                + "  refused, out of scope " + refusedOutOfScope.text() + "\n"
                + "  within the bound      " + accepted.text() + "\n"
                + "  of these right        " + acceptedRight.text() + "\n"
                + String.format(
                        Locale.ROOT,
                        "  the surest            %.1f %% of the tickets before more than %.1f %% of them are wrong",
                        100 * coverageAtAlpha,
                        100 * alpha)
                + several.map(score -> "\n" + score.text()).orElse("")
                + learningCurve.stream().map(point -> "\n" + point.text()).collect(Collectors.joining());
    }
}
