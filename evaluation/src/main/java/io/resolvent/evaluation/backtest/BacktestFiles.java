package io.resolvent.evaluation.backtest;

import io.resolvent.agent.Resolution;
import io.resolvent.evaluation.report.Prediction;
import io.resolvent.evaluation.report.Reliability;
import io.resolvent.evaluation.report.ReportFiles;
import io.resolvent.evaluation.report.RiskCoverage;
import io.resolvent.evaluation.report.RunLine;
import io.resolvent.evaluation.report.Share;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scores what a back-test decided and writes its files. */
final class BacktestFiles {

    private static final List<String> WORDS = List.of("auto_resolve", "suggest", "hand_off", "abstain");

    private final BacktestPlan plan;

    BacktestFiles(BacktestPlan plan) {
        this.plan = plan;
    }

    BacktestReport write(BacktestOutcome outcome) throws IOException {
        BacktestReport report = report(outcome);
        List<Resolution> resolutions =
                outcome.decided().stream().map(Decided::resolution).toList();
        ReportFiles files = new ReportFiles(plan.out());
        files.lines("results.jsonl", resolutions.stream().map(ResultLine::of).toList());
        files.lines(
                "predictions.jsonl",
                outcome.decided().stream()
                        .map(d -> Prediction.of(d.id(), d.resolution().intent(), d.isAuto()))
                        .toList());
        files.lines("run.jsonl", resolutions.stream().map(BacktestFiles::run).toList());
        files.json(report);
        files.html(new BacktestPage(report).page());
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

    private BacktestReport report(BacktestOutcome outcome) {
        List<Decided> all = outcome.decided();
        List<Decided> judged = all.stream().filter(Decided::isJudged).toList();
        List<Decided> auto = judged.stream().filter(Decided::isAuto).toList();
        double learnSeconds =
                outcome.steps().stream().mapToDouble(LearningStep::learnSeconds).sum();
        double decideSeconds = outcome.steps().stream()
                .mapToDouble(LearningStep::decideSeconds)
                .sum();
        Map<String, String> versions = new TreeMap<>(
                outcome.steps().isEmpty() ? Map.of() : outcome.steps().getLast().versions());
        versions.put("index", outcome.index());
        return new BacktestReport(
                all.size(),
                plan.bound().name().toLowerCase(Locale.ROOT),
                plan.alpha(),
                plan.delta(),
                plan.asOf(),
                outcome.steps().size(),
                plan.seed(),
                new Forecasts(plan.bound(), plan.alpha(), plan.delta()).of(all),
                decisions(all),
                judged.size(),
                Math.toIntExact(judged.stream()
                        .filter(d -> !outcome.judge().namesAnswer(d.ticket(), d.resolution()))
                        .count()),
                Share.of(auto.stream().filter(d -> !d.isWrong()).count(), auto.size()),
                outcome.leaks(),
                RiskCoverage.of(answers(judged)),
                Reliability.of(
                        answers(judged.stream().filter(d -> d.confidence() > 0).toList())),
                new Mistakes(outcome.judge()).worst(all),
                reasons(all),
                stepMillis(all, Collectors.averagingDouble(v -> v)),
                stepMillis(all, Collectors.collectingAndThen(Collectors.toList(), BacktestFiles::slow)),
                outcome.steps(),
                plan.asOf() ? outcome.versions().undated() : 0,
                versions,
                outcome.prepareSeconds(),
                learnSeconds,
                decideSeconds,
                outcome.seconds(),
                decideSeconds == 0 ? 0 : all.size() / decideSeconds,
                outcome.skipped().stream()
                        .map(s -> s.where() + ": " + s.reason())
                        .toList());
    }

    /** A decision without a reply is the least sure: there is nothing to send. */
    private static List<RiskCoverage.Answer> answers(List<Decided> judged) {
        return judged.stream()
                .map(d -> new RiskCoverage.Answer(d.id(), d.confidence(), d.confidence() > 0 && !d.isWrong()))
                .toList();
    }

    private static Map<String, Share> decisions(List<Decided> all) {
        Map<String, Share> decisions = new LinkedHashMap<>();
        for (String word : WORDS) {
            long count = all.stream()
                    .filter(d -> d.resolution().decision().word().equals(word))
                    .count();
            decisions.put(word, Share.of(count, all.size()));
        }
        return decisions;
    }

    private static Map<String, Integer> reasons(List<Decided> all) {
        Map<String, Integer> counts = new TreeMap<>();
        all.stream()
                .filter(d -> !d.isAuto())
                .flatMap(d -> d.resolution().decision().reasons().stream())
                .forEach(reason -> counts.merge(reason.name(), 1, Integer::sum));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    private static Map<String, Double> stepMillis(
            List<Decided> all, java.util.stream.Collector<Double, ?, Double> figure) {
        return all.stream()
                .flatMap(d -> d.resolution().millis().entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, figure)));
    }

    private static double slow(List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * 19 / 20));
    }
}
