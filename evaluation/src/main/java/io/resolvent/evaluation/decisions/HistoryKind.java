package io.resolvent.evaluation.decisions;

/** How much a team has resolved before: two dozen tickets without labels, or some hundred with them. */
enum HistoryKind {
    COLD,
    FULL
}
