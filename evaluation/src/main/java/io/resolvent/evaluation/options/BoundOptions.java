package io.resolvent.evaluation.options;

import io.resolvent.agent.cli.CommandFailed;
import picocli.CommandLine.Option;

/** Mixin of commands that prove a bound: {@code --alpha}, {@code --delta}, {@code --seed}. */
public final class BoundOptions {

    @Option(
            names = "--alpha",
            paramLabel = "A",
            defaultValue = "0.05",
            description = "most that may be wrong (default: ${DEFAULT-VALUE})")
    private double alpha;

    @Option(
            names = "--delta",
            paramLabel = "D",
            defaultValue = "0.10",
            description = "probability that the bound fails (default: ${DEFAULT-VALUE})")
    private double delta;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "seed of learning and of the splits (default: ${DEFAULT-VALUE})")
    private long seed;

    public double alpha() {
        return share("--alpha", alpha);
    }

    public double delta() {
        return share("--delta", delta);
    }

    public long seed() {
        return seed;
    }

    private static double share(String option, double value) {
        if (!(value > 0 && value < 1)) {
            throw CommandFailed.usage(option + " must be above 0 and below 1, not " + value);
        }
        return value;
    }
}
