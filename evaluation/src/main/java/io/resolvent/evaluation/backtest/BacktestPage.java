package io.resolvent.evaluation.backtest;

import io.resolvent.agent.policy.Reason;
import io.resolvent.evaluation.report.Drawings;
import io.resolvent.evaluation.report.Page;
import io.resolvent.evaluation.report.RiskCoverage;
import io.resolvent.evaluation.report.Section;
import io.resolvent.evaluation.report.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code report.html}. */
final class BacktestPage {

    private static final int NAMED = 12;

    private final BacktestReport report;

    BacktestPage(BacktestReport report) {
        this.report = report;
    }

    Page page() {
        return new Page(
                "Back-test",
                String.format(
                        Locale.ROOT,
                        "%,d tickets decided as if they had just come in. %s No ticket saw itself or its duplicates.",
                        report.tickets(),
                        report.asOf()
                                ? "Each saw only what was known when it came in."
                                : "All of the history was known."),
                Optional.of(new Page.Headline(report.claim(), basis())),
                figures(),
                List.of(
                        intents(),
                        curve(),
                        Drawings.reliability(report.reliability()),
                        growth(),
                        why(),
                        worst(),
                        times(),
                        steps(),
                        leftOut()),
                madeWith());
    }

    private String basis() {
        return switchOn()
                + String.format(
                        Locale.ROOT,
                        "Intervals are exact at 95 %%; \"at most\" holds with %.0f %% confidence, as long as the future looks "
                                + "like these tickets. %s%s",
                        100 * (1 - report.delta()),
                        "proven".equals(report.bound())
                                ? "Only intents whose bound is proven on reviewed cases of the history are recommended."
                                : "The bound is estimated from calibrated probabilities and proves nothing, so no intent is "
                                        + "recommended.",
                        judgedBy());
    }

    private String switchOn() {
        List<String> intents = report.forecast().switchOn();
        if (intents.isEmpty()) {
            return "";
        }
        String more = intents.size() > NAMED ? " and " + (intents.size() - NAMED) + " more, marked below" : "";
        return "Switch on: " + String.join(", ", intents.subList(0, Math.min(NAMED, intents.size()))) + more + ". ";
    }

    private String judgedBy() {
        if (report.judgedByIntentAlone() == 0) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                " For %,d of %,d judged tickets only the intent could be compared: their labels do not name the macro or "
                        + "document that answers them, so read some of the replies too.",
                report.judgedByIntentAlone(),
                report.judged());
    }

    private List<Page.Figure> figures() {
        List<Page.Figure> figures = new ArrayList<>();
        report.decisions().forEach((word, share) -> figures.add(new Page.Figure(words(word), share.text())));
        figures.add(
                new Page.Figure("Right, of those resolved", report.autoRight().text()));
        figures.add(
                new Page.Figure("Replies with internal words", report.leaks().text()));
        figures.add(new Page.Figure(
                "A draft ready to send", report.forecast().drafted().text()));
        return figures;
    }

    private Page.Table intents() {
        return new Page.Table(
                "By intent",
                "By the intent that was found. Wrong: of the resolved tickets whose labels say what is right; at most: with "
                        + "the confidence above.",
                List.of("Intent", "Tickets", "Resolved", "Drafted", "Wrong", "At most", "Standing"),
                report.forecast().intents().stream()
                        .map(p -> List.of(
                                (p.switchOn() ? "✓ " : "") + p.intent(),
                                String.format(Locale.ROOT, "%,d", p.tickets()),
                                shortly(p.auto()),
                                shortly(p.drafted()),
                                p.wrong().of() == 0 ? "–" : p.wrong().text(),
                                p.wrong().of() == 0
                                        ? "–"
                                        : String.format(Locale.ROOT, "%.1f %%", 100 * p.wrongAtMost()),
                                p.standing()))
                        .toList());
    }

    private Section curve() {
        Share right = report.autoRight();
        Optional<RiskCoverage.Point> chosen = right.of() == 0 || report.judged() == 0
                ? Optional.empty()
                : Optional.of(new RiskCoverage.Point((double) right.of() / report.judged(), 1 - right.value(), 0));
        return Drawings.riskCoverage(report.riskCoverage(), report.alpha(), chosen);
    }

    private Section growth() {
        List<LearningStep> steps = report.learning().size() < 2 ? List.of() : report.learning();
        return Drawings.learningCurve(
                "What more history brings",
                "Each time it learned: how much of the next tickets was resolved, and how much of that was wrong (dotted), by "
                        + "how many resolved tickets were known.",
                List.of(
                        new Drawings.Line(
                                "resolved",
                                steps.stream()
                                        .map(s -> new Drawings.Line.Step(s.resolvedTickets(), s.resolved()))
                                        .toList()),
                        new Drawings.Line(
                                "wrong",
                                steps.stream()
                                        .filter(s -> s.wrong().of() > 0)
                                        .map(s -> new Drawings.Line.Step(s.resolvedTickets(), s.wrong()))
                                        .toList())));
    }

    private Section why() {
        int most = report.reasons().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        return new Section.Bars(
                "Why tickets were not resolved",
                "A ticket may have several reasons.",
                report.reasons().entrySet().stream()
                        .map(e -> new Section.Bars.Bar(
                                sentence(e.getKey()),
                                String.format(Locale.ROOT, "%,d", e.getValue()),
                                (double) e.getValue() / most))
                        .toList());
    }

    private static String sentence(String reason) {
        String words = Reason.valueOf(reason).sentence();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private Section worst() {
        return new Section.Stories(
                "The worst mistakes",
                "First what would have been sent, then drafts that a person would have had to stop; the surest first. Personal "
                        + "data is masked.",
                report.mistakes().stream().map(BacktestPage::story).toList());
    }

    private static Section.Stories.Story story(Mistakes.Mistake mistake) {
        List<Page.Figure> lines = new ArrayList<>();
        add(lines, "Asked", mistake.question());
        add(lines, "Taken for", mistake.said());
        add(lines, "Said", mistake.reply());
        add(lines, "Cited", String.join("\n", mistake.sources()));
        add(lines, "Right would be", mistake.label());
        add(lines, "A person wrote", mistake.person());
        return new Section.Stories.Story(
                "Ticket " + mistake.id(),
                String.format(
                        Locale.ROOT, "%s, confidence %.3f", mistake.sent() ? "sent" : "draft", mistake.confidence()),
                lines);
    }

    private static void add(List<Page.Figure> lines, String name, String value) {
        if (!value.isBlank()) {
            lines.add(new Page.Figure(name, value));
        }
    }

    private Page.Table times() {
        return new Page.Table(
                "Time per step",
                "Milliseconds for one ticket: the mean, and what one in twenty exceeds.",
                List.of("Step", "Mean", "One in twenty above"),
                report.stepMillis().entrySet().stream()
                        .map(e -> List.of(e.getKey(), millis(e.getValue()), millis(slow(e.getKey()))))
                        .toList());
    }

    private double slow(String step) {
        return Optional.ofNullable(report.slowMillis().get(step)).orElse(0.0);
    }

    private Page.Table steps() {
        return new Page.Table(
                "Learning along the way",
                "Learning anew for each ticket would take too long, so it learns in steps; evidence is limited for each ticket "
                        + "by its own time.",
                List.of("Known before", "Resolved tickets", "Learned in", "Decided in", "Resolved", "Wrong"),
                report.asOf()
                        ? report.learning().stream()
                                .map(s -> List.of(
                                        s.known().toString(),
                                        String.format(Locale.ROOT, "%,d", s.resolvedTickets()),
                                        seconds(s.learnSeconds()),
                                        seconds(s.decideSeconds()),
                                        s.resolved().text(),
                                        s.wrong().text()))
                                .toList()
                        : List.of());
    }

    private Page.Table leftOut() {
        return new Page.Table(
                "Left out",
                "Records that could not be read.",
                List.of("Record"),
                report.skipped().stream().map(List::of).toList());
    }

    private List<Page.Figure> madeWith() {
        List<Page.Figure> lines = new ArrayList<>();
        lines.add(new Page.Figure(
                "Bound",
                String.format(
                        Locale.ROOT,
                        "%s: at most %.1f %% wrong, with %.0f %% confidence",
                        report.bound(),
                        report.alpha() * 100,
                        (1 - report.delta()) * 100)));
        lines.add(new Page.Figure("Learned", report.steps() + (report.steps() == 1 ? " time" : " times")));
        if (report.undatedDocuments() > 0) {
            lines.add(new Page.Figure(
                    "Documents without a date", report.undatedDocuments() + ", taken for always known"));
        }
        lines.add(new Page.Figure("Seed", Long.toString(report.seed())));
        for (Map.Entry<String, String> version : report.versions().entrySet()) {
            lines.add(new Page.Figure(version.getKey(), version.getValue()));
        }
        lines.add(new Page.Figure(
                "Took",
                String.format(
                        Locale.ROOT,
                        "%s to read and index, %s to learn, %s to decide (%.1f tickets a second)",
                        seconds(report.prepareSeconds()),
                        seconds(report.learnSeconds()),
                        seconds(report.decideSeconds()),
                        report.ticketsPerSecond())));
        return lines;
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, "%.2f", millis);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%,.1f s", seconds);
    }

    private static String shortly(Share share) {
        return String.format(Locale.ROOT, "%.1f %% (%,d)", 100 * share.value(), share.count());
    }

    private static String words(String word) {
        return switch (word) {
            case "auto_resolve" -> "Resolved";
            case "suggest" -> "Note or draft for a person";
            case "hand_off" -> "Handed off";
            default -> "Left alone";
        };
    }
}
