package io.resolvent.evaluation.decisions;

/** The halves of a set: one to tune on and one to check with, which is only ever counted. */
enum Half {
    DEV,
    TEST
}
