/** Data sets, back-tests, scorecards, benchmarks and reports; and the program's front door. */
@NullMarked
package io.resolvent.evaluation;

import org.jspecify.annotations.NullMarked;
