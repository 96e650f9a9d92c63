package io.resolvent.evaluation.backtest;

import io.resolvent.agent.Resolution;
import io.resolvent.agent.policy.Decision;
import io.resolvent.connectors.Ticket;
import java.util.Optional;

/**
 * One ticket of a back-test.
 *
 * @param ticket as it is in the file, with what people did
 * @param right whether the answer was right; empty when nobody said
 * @param proven whether a bound is proven for its intent at all
 */
record Decided(Ticket ticket, Resolution resolution, Optional<Boolean> right, boolean proven) {

    String id() {
        return resolution.ref().id();
    }

    /** The intent that was found, {@code (none)} when none was. */
    String intent() {
        String label = resolution.intent().label();
        return label.isEmpty() ? "(none)" : label;
    }

    double confidence() {
        return resolution.decision().confidence();
    }

    boolean isAuto() {
        return resolution.decision() instanceof Decision.AutoResolve;
    }

    /** There is a reply that a person could send. */
    boolean isDrafted() {
        return resolution.decision() instanceof Decision.Suggest
                && resolution.draft().flatMap(d -> d.reply()).isPresent();
    }

    boolean isJudged() {
        return right.isPresent();
    }

    boolean isWrong() {
        return right.isPresent() && !right.get();
    }
}
