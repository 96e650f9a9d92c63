package io.resolvent.evaluation.simulation;

/** Where a schedule tells what it does. */
@FunctionalInterface
interface Trace {

    void line(String what);

    static Trace none() {
        return what -> {};
    }
}
