package io.resolvent.evaluation.decisions;

import java.util.List;

/** Which halves are asked for. */
enum Halves {
    DEV(List.of(Half.DEV)),
    TEST(List.of(Half.TEST)),
    BOTH(List.of(Half.DEV, Half.TEST));

    private final List<Half> halves;

    Halves(List<Half> halves) {
        this.halves = halves;
    }

    List<Half> list() {
        return halves;
    }
}
