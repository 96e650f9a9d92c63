package io.resolvent.evaluation.simulation;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** All that is random in a schedule, from its seed. */
record Chance(RandomGenerator random) {

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Duration upTo(Duration longest) {
        return Duration.ofMillis(random.nextLong(longest.toMillis() + 1));
    }
}
