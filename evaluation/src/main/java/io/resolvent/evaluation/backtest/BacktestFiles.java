package io.resolvent.evaluation.backtest;

import io.resolvent.agent.Resolution;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.connectors.Skipped;
import io.resolvent.evaluation.files.Labels;
import io.resolvent.evaluation.report.Prediction;
import io.resolvent.evaluation.report.ReportFiles;
import io.resolvent.evaluation.report.RiskCoverage;
import io.resolvent.evaluation.report.RunLine;
import io.resolvent.evaluation.report.Share;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scores what a back-test decided and writes its files. Labels are read here, for scoring alone. */
final class BacktestFiles {

    private static final List<String> WORDS = List.of("auto_resolve", "suggest", "hand_off", "abstain");
    private static final int WORST = 20;
    private static final int QUESTION_LIMIT = 300;

    private final BacktestPlan plan;
    private final Map<String, Labels> labels = new HashMap<>();

    BacktestFiles(BacktestPlan plan) {
        this.plan = plan;
        for (Path file : plan.tickets()) {
            labels.putAll(Labels.readable(file));
        }
    }

    BacktestReport write(List<Resolution> resolutions, List<Skipped> skipped, double seconds) throws IOException {
        BacktestReport report = report(resolutions, skipped, seconds);
        ReportFiles files = new ReportFiles(plan.out());
        files.lines("results.jsonl", resolutions.stream().map(ResultLine::of).toList());
        files.lines(
                "predictions.jsonl",
                resolutions.stream()
                        .map(r -> Prediction.of(r.ref().id(), r.intent(), isAuto(r)))
                        .toList());
        files.lines("run.jsonl", resolutions.stream().map(BacktestFiles::run).toList());
        files.json(report);
        files.html(report.page());
        return report;
    }

    private static RunLine run(Resolution resolution) {
        Stream<RunLine.HitLine> answers = resolution.evidence().answers().stream()
                .map(a -> RunLine.hit(a.passage().passage(), a.score()));
        Stream<RunLine.HitLine> guidance =
                resolution.evidence().guidance().stream().map(g -> RunLine.hit(g.passage(), g.score()));
        return new RunLine(
                resolution.ref().id(),
                Stream.concat(answers, guidance)
                        .sorted(Comparator.comparingDouble(RunLine.HitLine::score)
                                .reversed()
                                .thenComparing(RunLine.HitLine::id))
                        .toList());
    }

    private BacktestReport report(List<Resolution> all, List<Skipped> skipped, double seconds) {
        return new BacktestReport(
                all.size(),
                plan.bound().name().toLowerCase(Locale.ROOT),
                plan.alpha(),
                plan.delta(),
                plan.asOf(),
                plan.seed(),
                decisions(all),
                right(all, this::isAuto),
                RiskCoverage.of(all.stream()
                        .filter(r -> isLabelled(r) && r.decision().confidence() > 0)
                        .map(r -> new RiskCoverage.Answer(
                                r.ref().id(), r.decision().confidence(), isRight(r)))
                        .toList()),
                perIntent(all),
                mistakes(all),
                reasons(all),
                stepMillis(all),
                seconds == 0 ? 0 : all.size() / seconds,
                skipped.stream().map(s -> s.where() + ": " + s.reason()).toList());
    }

    private static Map<String, Share> decisions(List<Resolution> all) {
        Map<String, Share> decisions = new LinkedHashMap<>();
        for (String word : WORDS) {
            long count =
                    all.stream().filter(r -> r.decision().word().equals(word)).count();
            decisions.put(word, Share.of(count, all.size()));
        }
        return decisions;
    }

    private Share right(List<Resolution> all, Predicate<Resolution> wanted) {
        List<Resolution> labelled =
                all.stream().filter(wanted).filter(this::isLabelled).toList();
        return Share.of(labelled.stream().filter(this::isRight).count(), labelled.size());
    }

    private List<BacktestReport.PerIntent> perIntent(List<Resolution> all) {
        Map<String, List<Resolution>> byIntent =
                all.stream().collect(Collectors.groupingBy(r -> r.intent().label(), TreeMap::new, Collectors.toList()));
        return byIntent.entrySet().stream()
                .map(e -> new BacktestReport.PerIntent(
                        e.getKey().isEmpty() ? "(none)" : e.getKey(),
                        e.getValue().size(),
                        Share.of(
                                e.getValue().stream().filter(this::isAuto).count(),
                                e.getValue().size()),
                        right(e.getValue(), this::isAuto)))
                .sorted(Comparator.<BacktestReport.PerIntent>comparingInt(p -> -p.tickets())
                        .thenComparing(BacktestReport.PerIntent::intent))
                .toList();
    }

    private List<BacktestReport.Mistake> mistakes(List<Resolution> all) {
        return all.stream()
                .filter(r -> isAuto(r) && isLabelled(r) && !isRight(r))
                .sorted(Comparator.<Resolution>comparingDouble(
                                r -> -r.decision().confidence())
                        .thenComparing(Resolution::ref))
                .limit(WORST)
                .map(this::mistake)
                .toList();
    }

    private BacktestReport.Mistake mistake(Resolution resolution) {
        Labels label = labelsOf(resolution);
        String question = resolution.inquiry().map(Inquiry::question).orElse("");
        return new BacktestReport.Mistake(
                resolution.ref().id(),
                question.substring(0, Math.min(QUESTION_LIMIT, question.length())),
                resolution.intent().label(),
                label.outOfScope() ? "out of scope" : label.intent(),
                resolution.decision().confidence());
    }

    private static Map<String, Integer> reasons(List<Resolution> all) {
        Map<String, Integer> reasons = new TreeMap<>();
        all.forEach(r -> r.decision().reasons().forEach(reason -> reasons.merge(reason.name(), 1, Integer::sum)));
        return reasons;
    }

    private static Map<String, Double> stepMillis(List<Resolution> all) {
        return all.stream()
                .flatMap(r -> r.millis().entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.averagingDouble(Map.Entry::getValue)));
    }

    private boolean isAuto(Resolution resolution) {
        return resolution.decision().word().equals(WORDS.getFirst());
    }

    private boolean isLabelled(Resolution resolution) {
        return labelsOf(resolution).isKnown();
    }

    private boolean isRight(Resolution resolution) {
        Labels label = labelsOf(resolution);
        return !label.outOfScope() && label.intent().equals(resolution.intent().label());
    }

    private Labels labelsOf(Resolution resolution) {
        return labels.getOrDefault(resolution.ref().id(), new Labels("", false, Set.of()));
    }
}
