/** Whole decisions against what a careful support lead would have decided: the casebook and its figures. */
@NullMarked
package io.resolvent.evaluation.decisions;

import org.jspecify.annotations.NullMarked;
