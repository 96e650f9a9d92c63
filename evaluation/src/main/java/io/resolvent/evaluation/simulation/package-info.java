/** Runs the real intake, resolver and dispatch through seeded schedules of faults, crashes and clock jumps. */
@NullMarked
package io.resolvent.evaluation.simulation;

import org.jspecify.annotations.NullMarked;
