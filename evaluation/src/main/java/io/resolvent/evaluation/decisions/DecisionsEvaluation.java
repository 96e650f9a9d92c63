package io.resolvent.evaluation.decisions;

import io.resolvent.evaluation.backtest.Backtest;
import io.resolvent.evaluation.files.JsonLines;
import io.resolvent.evaluation.report.ReportFiles;
import io.resolvent.ingestion.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets the assistant decide the cases as a back-test does, and compares with what is expected. */
final class DecisionsEvaluation {

    private final DecisionsPlan plan;
    private final Progress progress;
    private final Clock clock;

    DecisionsEvaluation(DecisionsPlan plan, Progress progress, Clock clock) {
        this.plan = plan;
        this.progress = progress;
        this.clock = clock;
    }

    DecisionsReport run() throws IOException {
        List<HalfScore> scores = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        for (CaseSet set : plan.sets()) {
            Gate gate = Gate.of(set);
            for (HalfScore score : scores(set)) {
                scores.add(score);
                gate.broken(score).forEach(what -> broken.add(DecisionsReport.title(score) + ": " + what));
            }
        }
        DecisionsReport report = new DecisionsReport(plan.bound(), plan.alpha(), plan.delta(), scores, broken);
        ReportFiles files = new ReportFiles(plan.out());
        files.json(report);
        files.html(report.page());
        return report;
    }

    private List<HalfScore> scores(CaseSet set) throws IOException {
        List<Case> cases = CaseFile.read(set.tickets()).stream()
                .filter(c -> plan.halves().list().contains(c.expectation().half()))
                .toList();
        Path folder = Files.createDirectories(plan.out().resolve(set.name()));
        Path tickets = Files.write(
                folder.resolve("tickets.jsonl"), cases.stream().map(Case::line).toList());
        new Backtest(plan.backtest(set, tickets), progress, clock).run();
        Map<String, Outcome> outcomes = Outcome.read(folder.resolve("results.jsonl"));
        Map<String, String> behind = behind(set);
        return plan.halves().list().stream()
                .map(half -> HalfScore.of(
                        set.name(),
                        set.found(plan.history()),
                        half,
                        cases.stream()
                                .filter(c -> c.expectation().half() == half)
                                .toList(),
                        outcomes,
                        behind))
                .filter(score -> score.all().tickets() > 0)
                .toList();
    }

    private static Map<String, String> behind(CaseSet set) {
        Map<String, String> behind = new HashMap<>();
        set.macros().stream()
                .flatMap(file -> JsonLines.read(file).stream())
                .filter(line -> line.has("gold_doc"))
                .forEach(line -> behind.put(
                        line.path("id").asString(""), line.path("gold_doc").asString("")));
        return behind;
    }
}
