package io.resolvent.evaluation.decisions;

import io.resolvent.evaluation.report.RiskCoverage;
import java.util.Comparator;
import java.util.List;

/**
 * The replies that nothing but the bound keeps, or kept, from being sent: how well confidence alone tells the right ones.
 *
 * @param replies all of them
 * @param right those that may be sent, from a document that answers, without forbidden text
 * @param beforeFirstWrong of the right ones, those surer than every other
 */
record Ready(int replies, int right, int beforeFirstWrong, RiskCoverage curve) {

    static Ready of(List<Judged> judged) {
        List<Judged> ready = judged.stream()
                .filter(j -> j.outcome().isReady())
                .sorted(Comparator.<Judged>comparingDouble(j -> -j.outcome().confidence()))
                .toList();
        double surestWrong = ready.stream()
                .filter(j -> !j.isReadyToSend())
                .mapToDouble(j -> j.outcome().confidence())
                .max()
                .orElse(0);
        List<Judged> right = ready.stream().filter(Judged::isReadyToSend).toList();
        return new Ready(
                ready.size(),
                right.size(),
                Math.toIntExact(right.stream()
                        .filter(j -> j.outcome().confidence() > surestWrong)
                        .count()),
                RiskCoverage.of(ready.stream()
                        .map(j -> new RiskCoverage.Answer(
                                j.ticket().id(), j.outcome().confidence(), j.isReadyToSend()))
                        .toList()));
    }

    String text() {
        return replies + ", " + right + " of them right, " + beforeFirstWrong + " surer than any that is not";
    }
}
