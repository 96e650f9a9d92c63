package io.resolvent.evaluation.simulation;

import java.util.List;

/**
 * How one schedule went.
 *
 * @param findings broken invariants, empty when all hold
 * @param effects entries of the ledgers that the assistant made
 * @param digest of the ledgers: equal for two runs of one seed
 */
record ScheduleResult(long seed, List<String> findings, int deeds, int faults, int crashes, int effects, int digest) {

    ScheduleResult {
        findings = List.copyOf(findings);
    }
}
