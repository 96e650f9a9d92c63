package io.resolvent.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Measures the steps of one ticket. Not thread-safe: one per ticket. */
final class StepTimes {

    private final LongSupplier nanos;
    private final Map<String, Double> millis = new LinkedHashMap<>();

    StepTimes(LongSupplier nanos) {
        this.nanos = nanos;
    }

    <T> T of(String step, Supplier<T> work) {
        long start = nanos.getAsLong();
        try {
            return work.get();
        } finally {
            millis.put(step, Math.round((nanos.getAsLong() - start) / 1_000.0) / 1_000.0);
        }
    }

    Map<String, Double> millis() {
        return millis;
    }
}
