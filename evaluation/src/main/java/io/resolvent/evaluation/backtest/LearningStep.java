package io.resolvent.evaluation.backtest;

import io.resolvent.evaluation.report.Share;
import java.time.Instant;
import java.util.Map;

/**
 * One time that the assistant learned, and what it then made of the tickets until the next.
 *
 * @param known what was known before this instant; in the far future when all was
 * @param resolvedTickets that it learned from
 * @param resolved of the tickets decided with it
 * @param wrong of those resolved that somebody judged
 * @param versions what was learned, by fingerprints
 */
public record LearningStep(
        Instant known,
        int resolvedTickets,
        double learnSeconds,
        double decideSeconds,
        Share resolved,
        Share wrong,
        Map<String, String> versions) {

    public LearningStep {
        versions = Map.copyOf(versions);
    }
}
