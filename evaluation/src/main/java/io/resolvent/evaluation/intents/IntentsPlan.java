package io.resolvent.evaluation.intents;

import io.resolvent.agent.config.Settings;
import java.nio.file.Path;
import java.util.List;

/**
 * What is asked for.
 *
 * @param history to learn from
 * @param dev to prove the bound on
 * @param tickets to predict
 * @param learningCurve how many resolved tickets to learn from at each further point; may be empty
 */
record IntentsPlan(
        List<Path> history,
        Path dev,
        Path tickets,
        Path out,
        Settings settings,
        double alpha,
        double delta,
        long seed,
        List<Integer> learningCurve) {}
