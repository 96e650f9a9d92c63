package io.resolvent.evaluation.simulation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Something that happens in a schedule, and how often beside the others. */
enum Deed {
    OPEN_TICKET(4),
    CUSTOMER_WRITES(3),
    MACHINE_WRITES(1),
    PERSON_ANSWERS(2),
    PERSON_NOTES(2),
    PERSON_FILES(1),
    STATUS_CHANGES(1),
    WEBHOOK(8),
    POLL(2),
    WORK(10),
    DELIVER(14),
    TIME_PASSES(5),
    CLOCK_JUMPS(1),
    RESTART(1),
    STORAGE_CRASH(2),
    REPLAY(1);

    private final int weight;

    Deed(int weight) {
        this.weight = weight;
    }

    /** Each as often as its weight. */
    static List<Deed> weighted() {
        return Arrays.stream(values())
                .flatMap(deed -> Collections.nCopies(deed.weight, deed).stream())
                .toList();
    }
}
