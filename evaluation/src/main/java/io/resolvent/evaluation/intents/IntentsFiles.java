package io.resolvent.evaluation.intents;

import io.resolvent.evaluation.report.Prediction;
import io.resolvent.evaluation.report.ReportFiles;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes what was found about intents. */
final class IntentsFiles {

    private final IntentsPlan plan;
    private final Judged judged;
    private final List<LearningPoint> curve;

    IntentsFiles(IntentsPlan plan, Judged judged, List<LearningPoint> curve) {
        this.plan = plan;
        this.judged = judged;
        this.curve = List.copyOf(curve);
    }

    IntentsReport write() throws IOException {
        List<Classified> tickets = judged.tickets();
        IntentsReport report = report(tickets);
        ReportFiles files = new ReportFiles(plan.out());
        files.lines(
                "predictions.jsonl",
                tickets.stream()
                        .map(c -> Prediction.of(c.id(), c.intent(), judged.accepted(c), c.intents()))
                        .toList());
        files.json(report);
        files.html(new IntentsPage(report).page());
        return report;
    }

    private IntentsReport report(List<Classified> tickets) {
        List<Classified> labelled =
                tickets.stream().filter(c -> c.labels().isKnown()).toList();
        Scoring scoring = judged.scoring();
        return new IntentsReport(
                tickets.size(),
                labelled.size(),
                judged.model().intents(),
                judged.model().fingerprint(),
                judged.bounds().fingerprint(),
                plan.alpha(),
                plan.delta(),
                scoring.accuracy(),
                scoring.refused(true),
                scoring.refused(false),
                judged.accepted(),
                scoring.acceptedRight(),
                scoring.calibrationError(),
                scoring.riskCoverage().coverageAt(plan.alpha()),
                scoring.riskCoverage(),
                scoring.reliability(),
                scoring.perIntent(),
                scoring.mistakes(),
                several(tickets),
                curve);
    }

    private static Optional<SeveralScore> several(List<Classified> tickets) {
        List<SeveralScore.Case> cases =
                tickets.stream().flatMap(c -> c.severalCase().stream()).toList();
        return cases.isEmpty() ? Optional.empty() : Optional.of(SeveralScore.of(cases));
    }
}
