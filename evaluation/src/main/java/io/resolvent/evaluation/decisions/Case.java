package io.resolvent.evaluation.decisions;

/**
 * One open ticket of a set.
 *
 * @param question its first message, for reports
 * @param line as it stands in the file
 */
record Case(String id, String question, Expectation expectation, String line) {}
