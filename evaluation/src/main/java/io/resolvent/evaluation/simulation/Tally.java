package io.resolvent.evaluation.simulation;

/** Counts what happened in a schedule, and tells it. One thread. */
final class Tally {

    private final Trace trace;
    private int deeds;
    private int faults;
    private int crashes;

    Tally(Trace trace) {
        this.trace = trace;
    }

    void deed(Deed deed) {
        deeds++;
        trace.line(deed.name());
    }

    void fault(StoreFault fault) {
        faults++;
        trace.line("  fault " + fault);
    }

    void crash(String why) {
        crashes++;
        trace.line("  process ends: " + why);
    }

    void note(String what) {
        trace.line("  " + what);
    }

    int deeds() {
        return deeds;
    }

    int faults() {
        return faults;
    }

    int crashes() {
        return crashes;
    }
}
