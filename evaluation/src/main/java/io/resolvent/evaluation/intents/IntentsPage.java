package io.resolvent.evaluation.intents;

import io.resolvent.evaluation.report.Drawings;
import io.resolvent.evaluation.report.Page;
import io.resolvent.evaluation.report.RiskCoverage;
import io.resolvent.evaluation.report.Section;
import io.resolvent.evaluation.report.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code report.html}. */
final class IntentsPage {

    private final IntentsReport report;

    IntentsPage(IntentsReport report) {
        this.report = report;
    }

    Page page() {
        List<Section> sections = new ArrayList<>();
        report.several().map(IntentsPage::several).ifPresent(sections::add);
        sections.add(Drawings.riskCoverage(report.riskCoverage(), report.alpha(), chosen()));
        sections.add(Drawings.reliability(report.reliability()));
        sections.addAll(LearningPoint.sections(report.learningCurve()));
        sections.add(mistakes());
        sections.add(perIntent());
        return new Page(
                "Intents",
                String.format(
                        Locale.ROOT,
                        "%,d tickets, %,d of them labelled, %,d intents; intervals of 95 %%",
                        report.tickets(),
                        report.labelled(),
                        report.intents()),
                report.labelled() == 0 ? Optional.empty() : Optional.of(headline()),
                List.of(
                        new Page.Figure("Right", report.accuracy().text()),
                        new Page.Figure(
                                "Refused, in scope", report.refusedInScope().text()),
                        new Page.Figure(
                                "Refused, out of scope",
                                report.refusedOutOfScope().text()),
                        new Page.Figure("Within the bound", report.accepted().text()),
                        new Page.Figure("Of these right", report.acceptedRight().text())),
                sections,
                List.of(
                        new Page.Figure(
                                "Bound",
                                String.format(
                                        Locale.ROOT,
                                        "at most %.1f %% wrong, with %.0f %% confidence",
                                        100 * report.alpha(),
                                        100 * (1 - report.delta()))),
                        new Page.Figure("Learned", report.fingerprint()),
                        new Page.Figure("Bound's fingerprint", report.bound())));
    }

    private Page.Headline headline() {
        return new Page.Headline(
                String.format(
                        Locale.ROOT,
                        "%.1f %% of the tickets are within the bound, and %.1f %% of these are right.",
                        100 * report.accepted().value(),
                        100 * report.acceptedRight().value()),
                "The bound was proven on other tickets than these. It holds as long as the future looks like those.");
    }

    private Optional<RiskCoverage.Point> chosen() {
        Share right = report.acceptedRight();
        return right.of() == 0
                ? Optional.empty()
                : Optional.of(new RiskCoverage.Point((double) right.of() / report.labelled(), 1 - right.value(), 0));
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
                List.of("Intent", "Told", "There", "Right", "F1"),
                score.perIntent().stream()
                        .map(p -> List.of(
                                p.intent(),
                                Integer.toString(p.said()),
                                Integer.toString(p.labelled()),
                                Integer.toString(p.right()),
                                String.format(Locale.ROOT, "%.1f %%", 100 * p.f1())))
                        .toList());
    }

    private Section mistakes() {
        return new Section.Stories(
                "Worst mistakes",
                "Wrong and most confident. Personal data is masked.",
                report.mistakes().stream()
                        .map(m -> new Section.Stories.Story(
                                "Ticket " + m.id(),
                                String.format(Locale.ROOT, "probability %.3f", m.probability()),
                                List.of(
                                        new Page.Figure("Asked", m.question()),
                                        new Page.Figure("Taken for", m.said()),
                                        new Page.Figure("Right would be", m.right()))))
                        .toList());
    }

    private Page.Table perIntent() {
        return new Page.Table(
                "By intent",
                "Found: of the tickets with this label. Precise: of the tickets told to be it. Worst first.",
                List.of("Intent", "Found", "Precise", "Within the bound"),
                report.perIntent().stream()
                        .map(p -> List.of(
                                p.intent(),
                                p.recall().text(),
                                p.precision().text(),
                                p.accepted().text()))
                        .toList());
    }
}
