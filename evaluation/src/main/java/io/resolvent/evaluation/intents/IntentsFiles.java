package io.resolvent.evaluation.intents;

import io.resolvent.agent.policy.Bounds;
import io.resolvent.evaluation.report.Prediction;
import io.resolvent.evaluation.report.ReportFiles;
import io.resolvent.evaluation.report.Share;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes what was found about intents. */
final class IntentsFiles {

    private final IntentsPlan plan;
    private final Taught model;
    private final Bounds bounds;

    IntentsFiles(IntentsPlan plan, Taught model, Bounds bounds) {
        this.plan = plan;
        this.model = model;
        this.bounds = bounds;
    }

    IntentsReport write(List<Classified> tickets) throws IOException {
        IntentsReport report = report(tickets);
        ReportFiles files = new ReportFiles(plan.out());
        files.lines(
                "predictions.jsonl",
                tickets.stream()
                        .map(c -> Prediction.of(c.id(), c.intent(), accepted(c), c.intents()))
                        .toList());
        files.json(report);
        files.html(new IntentsPage(report).page());
        return report;
    }

    private boolean accepted(Classified c) {
        return c.intent().familiar()
                && c.plain().familiar()
                && bounds.admit(c.plain().label(), c.plain().probability()) == Bounds.Verdict.WITHIN;
    }

    private IntentsReport report(List<Classified> tickets) {
        List<Classified> labelled =
                tickets.stream().filter(c -> c.labels().isKnown()).toList();
        Scoring scoring = new Scoring(labelled, this::accepted);
        return new IntentsReport(
                tickets.size(),
                labelled.size(),
                model.intents(),
                model.fingerprint(),
                bounds.fingerprint(),
                plan.alpha(),
                plan.delta(),
                scoring.accuracy(),
                scoring.refused(true),
                scoring.refused(false),
                Share.of(tickets.stream().filter(this::accepted).count(), tickets.size()),
                scoring.acceptedRight(),
                scoring.calibrationError(),
                scoring.riskCoverage().coverageAt(plan.alpha()),
                scoring.riskCoverage(),
                scoring.reliability(),
                scoring.perIntent(),
                scoring.mistakes(),
                several(tickets));
    }

    private static Optional<SeveralScore> several(List<Classified> tickets) {
        List<SeveralScore.Case> cases =
                tickets.stream().flatMap(c -> c.severalCase().stream()).toList();
        return cases.isEmpty() ? Optional.empty() : Optional.of(SeveralScore.of(cases));
    }
}
