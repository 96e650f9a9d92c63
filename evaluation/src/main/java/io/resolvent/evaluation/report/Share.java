package io.resolvent.evaluation.report;

import io.resolvent.agent.policy.ClopperPearson;
import java.util.Locale;

/**
 * How many of how many, with the exact 95 % interval (Clopper-Pearson).
 *
 * @param value 0 when there are none at all
 */
public record Share(int count, int of, double value, double low, double high) {

    private static final double TAIL = 0.025;

    public static Share of(int count, int of) {
        if (of == 0) {
            return new Share(0, 0, 0, 0, 1);
        }
        return new Share(
                count,
                of,
                (double) count / of,
                ClopperPearson.lower(count, of, TAIL),
                ClopperPearson.upper(count, of, TAIL));
    }

    public static Share of(long count, long of) {
        return of(Math.toIntExact(count), Math.toIntExact(of));
    }

    /** For people: {@code 93.9 % (92.3 to 95.3), 987 of 1,051}. */
    public String text() {
        if (of == 0) {
            return "none";
        }
        return String.format(
                Locale.ROOT, "%.1f %% (%.1f to %.1f), %,d of %,d", 100 * value, 100 * low, 100 * high, count, of);
    }
}
