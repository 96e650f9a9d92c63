package io.resolvent.evaluation.intents;

import io.resolvent.evaluation.intents.IntentsReport.Mistake;
import io.resolvent.evaluation.intents.IntentsReport.PerIntent;
import io.resolvent.evaluation.report.Reliability;
import io.resolvent.evaluation.report.RiskCoverage;
import io.resolvent.evaluation.report.Share;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Figures over classified tickets with labels. Pure.
 *
 * @param labelled tickets with a label, by whoever gave it
 * @param accepted whether a ticket is within the bound
 */
record Scoring(List<Classified> labelled, Predicate<Classified> accepted) {

    private static final int WORST = 20;
    private static final int QUESTION_LIMIT = 300;

    Scoring {
        labelled = List.copyOf(labelled);
    }

    Share accuracy() {
        List<Classified> inScope = inScope(true);
        return Share.of(inScope.stream().filter(Classified::isRight).count(), inScope.size());
    }

    Share refused(boolean isInScope) {
        List<Classified> asked = inScope(isInScope);
        return Share.of(asked.stream().filter(c -> !c.intent().familiar()).count(), asked.size());
    }

    Share acceptedRight() {
        List<Classified> taken = labelled.stream().filter(accepted).toList();
        return Share.of(taken.stream().filter(Classified::isRight).count(), taken.size());
    }

    RiskCoverage riskCoverage() {
        return RiskCoverage.of(answers());
    }

    Reliability reliability() {
        return Reliability.of(answers());
    }

    double calibrationError() {
        return reliability().error();
    }

    private List<RiskCoverage.Answer> answers() {
        return labelled.stream()
                .map(c -> new RiskCoverage.Answer(c.id(), c.intent().probability(), c.isRight()))
                .toList();
    }

    List<PerIntent> perIntent() {
        return labelled.stream()
                .flatMap(c -> Stream.of(c.labels().intent(), c.intent().label()))
                .filter(label -> !label.isEmpty())
                .distinct()
                .map(this::perIntent)
                .sorted(Comparator.<PerIntent>comparingDouble(
                                p -> p.recall().of() == 0 ? 2 : p.recall().value())
                        .thenComparing(PerIntent::intent))
                .toList();
    }

    List<Mistake> mistakes() {
        return labelled.stream()
                .filter(c -> !c.isRight())
                .sorted(Comparator.<Classified>comparingDouble(c -> -c.intent().probability())
                        .thenComparing(Classified::id))
                .limit(WORST)
                .map(c -> new Mistake(
                        c.id(),
                        c.question()
                                .substring(
                                        0, Math.min(QUESTION_LIMIT, c.question().length())),
                        c.intent().label(),
                        c.labels().outOfScope() ? "out of scope" : c.labels().intent(),
                        c.intent().probability()))
                .toList();
    }

    private PerIntent perIntent(String label) {
        List<Classified> asked = labelled.stream()
                .filter(c -> !c.labels().outOfScope() && c.labels().intent().equals(label))
                .toList();
        List<Classified> said =
                labelled.stream().filter(c -> c.intent().label().equals(label)).toList();
        return new PerIntent(
                label,
                Share.of(asked.stream().filter(Classified::isRight).count(), asked.size()),
                Share.of(said.stream().filter(Classified::isRight).count(), said.size()),
                Share.of(said.stream().filter(accepted).count(), said.size()));
    }

    private List<Classified> inScope(boolean isInScope) {
        return labelled.stream()
                .filter(c -> c.labels().outOfScope() != isInScope)
                .toList();
    }
}
