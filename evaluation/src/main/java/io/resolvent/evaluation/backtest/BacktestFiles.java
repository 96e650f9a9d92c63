package io.resolvent.evaluation.backtest;

import io.resolvent.agent.Resolution;
import io.resolvent.connectors.Skipped;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a back-test found. */
final class BacktestFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> WORDS = List.of("auto_resolve", "suggest", "hand_off", "abstain");

    private final BacktestPlan plan;

    BacktestFiles(BacktestPlan plan) {
        this.plan = plan;
    }

    BacktestSummary write(List<Resolution> resolutions, List<Skipped> skipped, double secondsPerTicket)
            throws IOException {
        try (Writer results = Files.newBufferedWriter(plan.out().resolve("results.jsonl"))) {
            for (Resolution resolution : resolutions) {
                results.write(JSON.writeValueAsString(ResultLine.of(resolution)) + "\n");
            }
        }
        Map<String, Integer> decisions = new LinkedHashMap<>();
        WORDS.forEach(word -> decisions.put(word, 0));
        resolutions.forEach(r -> decisions.merge(r.decision().word(), 1, Integer::sum));
        return new BacktestSummary(
                resolutions.size(),
                decisions,
                0,
                0,
                0,
                skipped.stream().map(s -> s.where() + ": " + s.reason()).toList(),
                secondsPerTicket);
    }
}
