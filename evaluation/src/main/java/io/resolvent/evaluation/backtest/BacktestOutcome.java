package io.resolvent.evaluation.backtest;

import io.resolvent.connectors.Skipped;
import io.resolvent.evaluation.report.Share;
import java.util.List;

/**
 * What a back-test decided.
 *
 * @param decided in the order of the files, with {@code asOf} by time
 * @param judge who says what was right
 * @param leaks replies with words of internal documents, of all replies, sent or drafted
 * @param steps each time it learned
 * @param skipped records that could not be read
 * @param versions of the documents, as far as known
 * @param index the index's generation
 * @param prepareSeconds reading and indexing
 * @param seconds everything
 */
record BacktestOutcome(
        List<Decided> decided,
        Judge judge,
        Share leaks,
        List<LearningStep> steps,
        List<Skipped> skipped,
        Versions versions,
        String index,
        double prepareSeconds,
        double seconds) {

    BacktestOutcome {
        decided = List.copyOf(decided);
        steps = List.copyOf(steps);
        skipped = List.copyOf(skipped);
    }
}
