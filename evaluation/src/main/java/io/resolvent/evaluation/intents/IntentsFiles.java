package io.resolvent.evaluation.intents;

import io.resolvent.agent.policy.Bounds;
import io.resolvent.evaluation.report.Page;
import io.resolvent.evaluation.report.Prediction;
import io.resolvent.evaluation.report.ReportFiles;
import io.resolvent.evaluation.report.Share;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
        files.html(page(report));
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
                scoring.perIntent(),
                scoring.mistakes(),
                several(tickets));
    }

    private static Optional<SeveralScore> several(List<Classified> tickets) {
        List<SeveralScore.Case> cases =
                tickets.stream().flatMap(c -> c.severalCase().stream()).toList();
        return cases.isEmpty() ? Optional.empty() : Optional.of(SeveralScore.of(cases));
    }

    private Page page(IntentsReport report) {
        return new Page(
                "Intents",
                String.format(
                        Locale.ROOT,
                        "%,d tickets, %,d of them labelled, %,d intents; intervals of 95 %%",
                        report.tickets(),
                        report.labelled(),
                        report.intents()),
                List.of(
                        new Page.Figure("Right", report.accuracy().text()),
                        new Page.Figure(
                                "Refused, in scope", report.refusedInScope().text()),
                        new Page.Figure(
                                "Refused, out of scope",
                                report.refusedOutOfScope().text()),
                        new Page.Figure("Within the bound", report.accepted().text()),
                        new Page.Figure("Of these right", report.acceptedRight().text()),
                        new Page.Figure(
                                "Bound",
                                String.format(
                                        Locale.ROOT,
                                        "at most %.1f %% wrong, with %.0f %% confidence",
                                        100 * report.alpha(),
                                        100 * (1 - report.delta()))),
                        new Page.Figure(
                                "Calibration error", String.format(Locale.ROOT, "%.3f", report.calibrationError())),
                        new Page.Figure("Learned", report.fingerprint())),
                report.labelled() == 0 ? Optional.empty() : Optional.of(report.riskCoverage()),
                report.alpha(),
                report.several()
                        .map(score -> List.of(several(score), mistakes(report), perIntent(report)))
                        .orElseGet(() -> List.of(mistakes(report), perIntent(report))));
    }

    private static Page.Table several(SeveralScore score) {
        return new Page.Table(
                "Several intents in one ticket",
                String.format(
                        Locale.ROOT,
                        "Micro-F1 %.1f %%: %.1f %% of what was told is right, %.1f %% of what is there was told. Worst first.",
                        100 * score.f1(),
                        100 * score.precision(),
                        100 * score.recall()),
                List.of("intent", "told", "there", "right", "F1"),
                score.perIntent().stream()
                        .map(p -> List.of(
                                p.intent(),
                                Integer.toString(p.said()),
                                Integer.toString(p.labelled()),
                                Integer.toString(p.right()),
                                String.format(Locale.ROOT, "%.1f %%", 100 * p.f1())))
                        .toList());
    }

    private static Page.Table mistakes(IntentsReport report) {
        return new Page.Table(
                "Worst mistakes",
                "Wrong and most confident.",
                List.of("ticket", "question", "said", "right", "probability"),
                report.mistakes().stream()
                        .map(m -> List.of(
                                m.id(),
                                m.question(),
                                m.said(),
                                m.right(),
                                String.format(Locale.ROOT, "%.3f", m.probability())))
                        .toList());
    }

    private static Page.Table perIntent(IntentsReport report) {
        return new Page.Table(
                "By intent",
                "Found: of the tickets with this label. Precise: of the tickets told to be it. Worst first.",
                List.of("intent", "found", "precise", "within the bound"),
                report.perIntent().stream()
                        .map(p -> List.of(
                                p.intent(),
                                p.recall().text(),
                                p.precision().text(),
                                p.accepted().text()))
                        .toList());
    }
}
